/** The cell of short forms in a note of organizations.tsv (`short: المجلس الرئاسي`); "-" in any other note. */
export const shortForms = (note: string): string => (note.startsWith(SHORT) ? note.slice(SHORT.length) : "-");

const SHORT = "short: ";
