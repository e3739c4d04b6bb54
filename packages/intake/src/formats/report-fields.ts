/** What a report may say of itself. */
export const REPORT_FIELDS = ["id", "text", "title", "published", "source", "url"] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];
