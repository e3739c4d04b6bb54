import type { TreebankSentence, TreebankWord } from "./treebank.ts";

/**
 * Maps a sentence to the one convention of the model: PUD's, with the hidden article restored as PADT does.
 * PADT's names (`X`) become `PROPN`; PADT's trees do not say what is written as one word, which its clitics tell.
 */
export function harmonise(sentence: TreebankSentence): TreebankSentence {
  const words = sentence.treebank === "PUD" ? restoreArticles(sentence.words) : joinClitics(sentence.words.map(nameAsProper));
  return { ...sentence, words };
}

/** PUD leaves `ل` + `لسلطة`; the convention is `ل` + `السلطة`. */
function restoreArticles(words: readonly TreebankWord[]): TreebankWord[] {
  return words.map((word, i) => {
    const before = words[i - 1];
    const hidden = before?.form === "ل" && before.glued && word.form.startsWith("ل") && word.features.get("Definite") === "Def";
    const glued = word.glued && LETTERS.test(word.form) && LETTERS.test(words[i + 1]?.form ?? "");
    // Of three lams two are written: `للجنة` is `ل` + `اللجنة`.
    const article = word.lemma.startsWith("ل") ? "ال" : "ا";
    return { ...word, glued, form: hidden ? article + word.form : word.form };
  });
}

function nameAsProper(word: TreebankWord): TreebankWord {
  return word.pos === "X" ? { ...word, pos: "PROPN" } : word;
}

function joinClitics(words: readonly TreebankWord[]): TreebankWord[] {
  return words.map((word, i) => ({ ...word, glued: isGlued(word, words[i + 1]) }));
}

function isGlued(word: TreebankWord, after: TreebankWord | undefined): boolean {
  if (!after || !LETTERS.test(word.form) || !LETTERS.test(after.form)) return false;
  if (PROCLITICS.has(word.form) && PROCLITIC_PARTS.has(word.pos)) return true;
  return after.pos === "PRON" && ENCLITICS.has(after.form) && word.pos !== "CCONJ";
}

const LETTERS = /^[ء-غف-ي]+$/;
const PROCLITICS = new Set(["و", "ف", "ب", "ل", "ك", "س"]);
const PROCLITIC_PARTS = new Set(["CCONJ", "ADP", "PART", "SCONJ"]);
const ENCLITICS = new Set(["ه", "ها", "هم", "هن", "هما", "نا", "ني", "ي", "ك", "كم", "كن", "كما"]);
