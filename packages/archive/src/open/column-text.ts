/** Text that a column can hold: PostgreSQL has no NUL, and UTF-8 no lone surrogates. U+FFFD stands in for both. */
export function columnText<Text extends string | null>(text: Text): Text {
  return (text === null ? null : text.toWellFormed().replaceAll("\0", "\ufffd")) as Text;
}
