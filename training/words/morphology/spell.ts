/**
 * Writes a sounded word as Arabic does, without marks. Sounds: Arabic consonants, short `a i u`, long `A I U`,
 * `Y` (a long a written as ى), `E` (the feminine ending ة), `~` (the consonant before is double), `W` (وا of the plural).
 */
export function spell(sounds: string): string {
  let word = "";
  for (let i = 0; i < sounds.length; i++) {
    const sound = sounds[i] as string;
    if (sound === "ء") {
      const seat = hamzaSeat(sounds, i);
      word += seat;
      if (seat === "آ") i++;
    } else word += LETTERS[sound] ?? sound;
  }
  return word;
}

/** The letter that carries a hamza, by the sounds beside it: i wins over u, u over a; after a long vowel it may stand alone. */
function hamzaSeat(sounds: string, at: number): string {
  const [before, after] = [soundBefore(sounds, at), sounds[at + 1] ?? ""];
  if (at === 0) return after === "A" ? "آ" : after === "i" || after === "I" ? "إ" : "أ";
  if (after === "" || (after === "~" && at + 2 === sounds.length)) return FINAL[before] ?? "ء";
  if ("iI".includes(before) || before === "ي" || "iI".includes(after)) return "ئ";
  if (before === "A") return after === "u" || after === "U" || after === "W" ? "ؤ" : "ء";
  if (before === "U" || (before === "و" && "aAE".includes(after))) return after === "u" ? "ؤ" : "ء";
  if ("uU".includes(before) || after === "u" || after === "U" || after === "W") return "ؤ";
  return after === "A" ? "آ" : "أ";
}

function soundBefore(sounds: string, at: number): string {
  let i = at - 1;
  while (sounds[i] === "~") i--;
  return sounds[i] ?? "";
}

const FINAL: Readonly<Record<string, string>> = { a: "أ", i: "ئ", u: "ؤ" };

const LETTERS: Readonly<Record<string, string>> = {
  a: "",
  i: "",
  u: "",
  "~": "",
  A: "ا",
  I: "ي",
  U: "و",
  Y: "ى",
  E: "ة",
  W: "وا",
};
