/** A letter as the spelling rules see it: a consonant, or a vowel that is written. */
export interface LatinLetter {
  readonly latin: string;
  readonly vowel: boolean;
}

/**
 * An Arabic word in Latin letters, with the vowels that Arabic leaves out put in by the shape of its syllables: consonants open with "a"
 * (a long "a" is followed by a short "i", as in participles), waw and ya between consonants are "u" and "i", and no two consonants open or more than two close a syllable.
 */
export function spellWord(word: string, letters: ReadonlyMap<string, LatinLetter>): string {
  return syllables(soundsOf(word, letters));
}

interface Sound extends LatinLetter {
  /** A vowel that the script writes, held long. */
  readonly long: boolean;
}

function soundsOf(word: string, letters: ReadonlyMap<string, LatinLetter>): readonly Sound[] {
  const marks = [...word];
  const opening = LONG_OPENING.get(word.slice(0, 2));
  return marks.flatMap((mark, i): Sound[] => {
    if (opening && marks.length > 2 && i < 2) return i === 0 ? [] : [{ latin: opening, vowel: true, long: true }];
    if (mark === YA && i > 0 && marks[i + 1] === TA_MARBUTA) return [NISBA, { latin: "y", vowel: false, long: false }];
    if (mark === WAW || mark === YA) return [glide(marks, i, letters)];
    const letter = letters.get(mark);
    if (!letter) return [{ latin: mark, vowel: false, long: false }];
    return [{ ...letter, long: letter.vowel }];
  });
}

/** Waw and ya are consonants at a word's beginning and before a written vowel, else vowels; after a written vowel they close it (`باولو`, `مايك`). */
function glide(marks: readonly string[], i: number, letters: ReadonlyMap<string, LatinLetter>): Sound {
  const next = letters.get(marks[i + 1] ?? "")?.vowel ?? false;
  const waw = marks[i] === WAW;
  return i === 0 || next ? { latin: waw ? "w" : "y", vowel: false, long: false } : { latin: waw ? "u" : "i", vowel: true, long: true };
}

function syllables(sounds: readonly Sound[]): string {
  let spelt = "";
  /** Consonants since the last vowel; at a word's beginning one may stand, inside it two, the second opening the next syllable. */
  let run = 0;
  let last: Sound | null = null;
  sounds.forEach((sound, i) => {
    if (sound.vowel) {
      spelt += run === 0 && spelt.endsWith(sound.latin) ? "" : sound.latin;
      run = 0;
      last = sound;
      return;
    }
    if (needsVowel(run, last, i === sounds.length - 1)) {
      spelt += last?.latin === "a" && last.long ? "i" : "a";
      last = SHORT;
      run = 0;
    }
    spelt += sound.latin;
    run++;
  });
  return spelt;
}

/** A first consonant before another, a consonant after a long "a" before another, the last of three in a row, and a last one after another. */
function needsVowel(run: number, last: Sound | null, end: boolean): boolean {
  if (run === 0) return false;
  return last === null || run >= 2 || (last.long && last.latin === "a") || end;
}

const SHORT: Sound = { latin: "a", vowel: true, long: false };
/** A hamza that bears a long vowel. */
const LONG_OPENING: ReadonlyMap<string, string> = new Map([
  ["أو", "u"],
  ["إي", "i"],
]);
/** The "i" of an adjective's feminine end: `al-Sahiliya`. */
const NISBA: Sound = { latin: "i", vowel: true, long: false };
const TA_MARBUTA = "ة";
const WAW = "و";
const YA = "ي";
