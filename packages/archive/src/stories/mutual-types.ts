/** Types of event in which it makes no difference who of the parties acted: who met whom, who agreed with whom. */
export const MUTUAL_TYPES: ReadonlySet<string> = new Set(["CONSULT", "AGREE", "COOPERATE"]);
