export { loadArabic, loadTables } from "./load-arabic.ts";
