import type { Report } from "@isnad/reader";

/** Short reports that differ in who, where, when and how many; each is the same in every run. */
export const manyReports = (count: number): readonly Report[] => Array.from({ length: count }, (_, number) => shortReport(number));

function shortReport(number: number): Report {
  const pick = (words: readonly string[], step: number): string => words[Math.floor(number / step) % words.length] as string;
  const [place, other] = [pick(PLACES, 1), pick(PLACES, 11)];
  const day = Temporal.PlainDate.from("2015-01-01").add({ days: (number * 7) % 3000 });
  const killed = 3 + (number % 90);
  return {
    id: `r${number}`,
    title: null,
    text: `${pick(EVENTS, 3)} ${place} ${pick(DAYS, 5)}، وأسفر ذلك عن مقتل ${killed} شخصا.\n${pick(SAYING, 7)} إن ${pick(WHO, 13)} وصلوا إلى ${other} بعد ${number} ساعة.`,
    published: day.toString(),
    source: `وكالة ${pick(PLACES, 17)}`,
    url: `https://example.org/${number}`,
  };
}

const PLACES = ["حلب", "تعز", "بنغازي", "الموصل", "غزة", "صنعاء", "طرابلس", "درعا", "البصرة", "عدن", "حمص"];
const EVENTS = [
  "قصفت الطائرات أطراف",
  "هاجم مسلحون ثكنة في",
  "اشتبكت القوات مع مسلحين قرب",
  "انفجرت سيارة ملغومة وسط",
  "خرجت تظاهرة حاشدة في",
];
const DAYS = ["صباح اليوم", "مساء أمس", "يوم الاثنين", "يوم الخميس", "فجر الجمعة"];
const SAYING = ["وقال متحدث باسم الجيش", "وأكدت مصادر طبية", "وأعلنت وزارة الداخلية", "وذكرت وكالة الأنباء"];
const WHO = ["عشرات الجنود", "مئات النازحين", "مراقبين دوليين", "موظفي الإغاثة", "وفودا من القبائل"];
