import { IntakeError } from "../errors.ts";
import type { ObtainedReport } from "./incoming.ts";

/** What Telegram's own program writes of a channel, group or whole account ("Export chat history" as JSON). */
interface Chat {
  readonly name?: unknown;
  readonly id?: string | number;
  readonly messages?: unknown;
}

interface Message {
  readonly id?: string | number;
  readonly type?: unknown;
  readonly date?: unknown;
  readonly date_unixtime?: unknown;
  readonly text?: unknown;
  readonly from?: unknown;
  readonly forwarded_from?: unknown;
}

/** Whether a JSON value is such an export. */
export const isTelegram = (value: unknown): boolean => chatsOf(value).length > 0;

/** Each message with words as a report of its channel; a forwarded one says in an issue whose word it was. */
export function* telegramReports(value: unknown, where: string): Generator<ObtainedReport> {
  for (const chat of chatsOf(value))
    for (const message of chat.messages as readonly Message[]) {
      const report = messageReport(message, chat, where);
      if (report) yield report;
    }
}

function chatsOf(value: unknown): readonly Chat[] {
  if (typeof value !== "object" || value === null) return [];
  const { chats } = value as { readonly chats?: { readonly list?: unknown } };
  const all = Array.isArray(chats?.list) ? (chats.list as readonly Chat[]) : [value as Chat];
  return all.filter((chat) => Array.isArray(chat?.messages));
}

function messageReport(message: Message | null, { name, id }: Chat, where: string): ObtainedReport | null {
  if (message?.type !== "message") return null;
  const text = plainText(message.text).trim();
  if (text === "") return null;
  const channel = typeof name === "string" ? name : null;
  const forwarded = typeof message.forwarded_from === "string" ? message.forwarded_from : null;
  const from = `${where}:${message.id}`;
  return {
    report: {
      id: `${id ?? channel}/${message.id}`,
      title: null,
      text,
      published: sentAt(message),
      source: channel ?? (typeof message.from === "string" ? message.from : null),
      url: null,
    },
    issues: forwarded === null ? [] : [{ code: "forwarded", message: `forwarded from ${forwarded}`, span: null }],
    bytes: Buffer.from(JSON.stringify(message)),
    from,
  };
}

type TextPart = string | { readonly text?: string } | null;

/** A text, or its parts: plain ones and ones with a look or a link. */
function plainText(text: unknown): string {
  if (typeof text === "string") return text;
  if (!Array.isArray(text)) return "";
  return (text as readonly TextPart[]).map((part) => (typeof part === "string" ? part : (part?.text ?? ""))).join("");
}

/** The instant where the export tells it; else the clock of the machine that wrote it. */
function sentAt({ date, date_unixtime: seconds }: Message): string | null {
  if (typeof seconds === "string" && /^\d{1,11}$/u.test(seconds))
    return Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000).toString();
  return typeof date === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u.test(date) ? date : null;
}

/** JSON of a whole file. */
export function parsedJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new IntakeError("input-json", `${where}: not JSON: ${(cause as Error).message}`, { cause });
  }
}
