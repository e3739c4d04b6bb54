import { knownNames, type NamesKnowledge, readKeepModel, readNameTagger } from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable } from "../table.ts";
import { countryEntries, originForms } from "./countries.ts";
import { descriptions } from "./descriptions.ts";
import { givenNames } from "./given-names.ts";
import { knownEntries, shortEntries } from "./known-entries.ts";
import { nounSenses } from "./noun-senses.ts";
import { codedWords, oneOf, wordSet } from "./word-lists.ts";

/** What the names stage knows of Arabic: the tables of this folder and the tagger in the model's `names` section. */
export function namesKnowledge(sources: Sources): NamesKnowledge {
  const tagger = sources.model.get("names");
  const keep = sources.model.get("names/keep");
  const entries = [...countryEntries(sources), ...knownEntries(sources)];
  const looksBack = descriptions(sources);
  return {
    known: knownNames(entries),
    shortNames: knownNames(shortEntries(sources)),
    nouns: nounSenses(sources),
    origins: originForms(sources),
    givenNames: givenNames(sources),
    nameParts: codedWords(sources, "names/name-parts.tsv", ["inside", "before", "after"]),
    titleWords: codedWords(sources, "names/title-words.tsv", ["goes on", "former", "for"]),
    everyday: wordSet(sources, "names/everyday-words.tsv"),
    phraseStops: wordSet(sources, "names/phrase-stops.tsv"),
    idioms: idioms(sources),
    descriptions: looksBack,
    calledBy: calledBy(entries, looksBack),
    placeWords: codedWords(sources, "names/place-words.tsv", ["in", "to", "with"]),
    motion: wordSet(sources, "names/motion.tsv"),
    governing: wordSet(sources, "names/governing-participles.tsv"),
    siding: wordSet(sources, "names/siding-participles.tsv"),
    appositive: wordSet(sources, "names/appositive-nouns.tsv"),
    article: ARTICLE,
    tagger: tagger ? readNameTagger(tagger) : null,
    keep: keep ? readKeepModel(keep) : null,
  };
}

function idioms({ tables, key }: Sources): NamesKnowledge["idioms"] {
  const path = "names/idioms.tsv";
  return new Map(
    parseTable(tables, path, 2).map(({ cells, line }) => [
      key(cells[0] as string),
      oneOf(cells[1] as string, ["body", "place", "any"], path, line),
    ]),
  );
}

const ARTICLE = "ال";

/** The nouns of the descriptions by the known things of which a name begins with one: by id. */
function calledBy(entries: ReturnType<typeof knownEntries>, looksBack: NamesKnowledge["descriptions"]): NamesKnowledge["calledBy"] {
  const nouns = new Set([...looksBack.values()].flatMap(({ lemma }) => (lemma === null ? [] : [lemma])));
  const found = new Map<string, Set<string>>();
  for (const [[first = "", second], { id }] of entries) {
    const noun = first.startsWith(ARTICLE) ? first.slice(ARTICLE.length) : first;
    if (second === undefined || !nouns.has(noun)) continue;
    const own = found.get(id);
    if (own) own.add(noun);
    else found.set(id, new Set([noun]));
  }
  return found;
}
