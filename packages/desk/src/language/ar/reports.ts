import type { ArabicOf } from "../both-languages.ts";
import type { reports as english } from "../en/reports.ts";

export const reports: ArabicOf<typeof english> = {
  lead: "ما ورد، الأحدث أولًا.",
  caption: "التقارير",
  none: "لا تقرير يوافق ذلك",
  noneHint: "أزل بعض المصافي، أو أضف تقارير في الوارد.",
  untitled: "بلا عنوان",
  copy: "نسخة",
  unreviewed_zero: "روجع كله",
  unreviewed_one: "واحد ينتظر المراجعة",
  unreviewed_two: "اثنان ينتظران المراجعة",
  unreviewed_few: "{{count, number}} تنتظر المراجعة",
  unreviewed_many: "{{count, number}} ينتظر المراجعة",
  unreviewed_other: "{{count, number}} ينتظر المراجعة",
  issues_zero: "لا ملاحظات",
  issues_one: "ملاحظة واحدة",
  issues_two: "ملاحظتان",
  issues_few: "{{count, number}} ملاحظات",
  issues_many: "{{count, number}} ملاحظة",
  issues_other: "{{count, number}} ملاحظة",
  previous: "الأحدث",
  next: "الأقدم",
  undatedReport: "بلا تاريخ نشر",
};
