export { loadArabic } from "./load-arabic.ts";
