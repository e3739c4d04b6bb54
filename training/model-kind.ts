/** `default`: all sources; `free`: only those whose licence allows any use. */
export type ModelKind = "default" | "free";
