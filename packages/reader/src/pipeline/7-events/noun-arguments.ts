import { dependentsWith } from "../3-syntax/dependents-with.ts";
import type { Mention } from "../4-names/names.ts";
import { type Argument, argumentsOf } from "./arguments.ts";
import type { RolePattern } from "./events-knowledge.ts";
import { ownMentions, phraseMentions } from "./phrase-mentions.ts";
import { isPunct, isVerb, kindOf, lookUp, type Scene, tokenAt } from "./scene.ts";

/** What stands in the genitive after a masdar, what adjectives of origin tell of its doer, and its own object. */
export function nounArguments(scene: Scene, noun: number, last: number, pattern: RolePattern): readonly Argument[] {
  const near = genitiveOf(scene, sharedLast(scene, last));
  const deep = near.length ? [] : deepGenitive(scene, last);
  const genitive = near.length ? near : deep;
  const object = genitive.length ? objectAfter(scene, noun, genitive) : objectBehindPronoun(scene, last);
  const adjectives = adjectivesOf(scene, noun, last, genitive);
  const toWhom = genitive.length ? dativeAfter(scene, genitive, pattern) : [];
  const doer = object.length > 0 || toWhom.length > 0;
  const role = isArm(scene, sharedLast(scene, last) + 1) ? "A" : genitiveRole(scene, genitive, pattern, doer);
  return [
    ...argumentsOf(
      genitive,
      role,
      deep.length ? "genitive of genitive" : isPronoun(genitive) ? "possessive of noun" : "genitive of noun",
      noun,
    ),
    ...argumentsOf(object, "R", "object of masdar", noun),
    ...argumentsOf(toWhom, "R", "ل after genitive", noun),
    ...argumentsOf(adjectives, pattern.subject === "-" ? "A" : pattern.subject, "adjective of noun", noun),
  ];
}

const isArm = (scene: Scene, at: number): boolean => lookUp(scene, at, scene.knowledge.transparent) === "arm";

/** `تمويل وتدريب المنفذين`: where "and" and another bare noun follow, the genitive is behind that. */
function sharedLast(scene: Scene, last: number): number {
  const joined = tokenAt(scene, last + 1)?.pos === "CCONJ" && tokenAt(scene, last + 2)?.pos === "NOUN";
  return joined && (scene.mentionAt[last + 2] as number) < 0 && tokenAt(scene, last + 3)?.pos !== "ADJ" ? last + 2 : last;
}

/** `قصفها حيا`, `إنقاذها أمس 1500 مهاجر`: a mention behind a pronoun that nothing explains, and times. */
function objectBehindPronoun(scene: Scene, last: number): readonly Mention[] {
  if (tokenAt(scene, last + 1)?.pos !== "PRON") return [];
  let at = last + 2;
  while ((scene.timeAt[at] ?? -1) >= 0 || tokenAt(scene, at)?.pos === "ADV") at++;
  const begins = scene.names.mentions[scene.mentionFrom[at] as number];
  if (!begins || begins.reference === "adjective" || tokenAt(scene, at)?.sentence !== tokenAt(scene, last)?.sentence) return [];
  return phraseMentions(scene, begins.head);
}

const isPronoun = (mentions: readonly Mention[]): boolean => mentions[0]?.reference === "pronoun";

/** The genitive right after: a name, a pronoun, or a noun that leads to one. */
function genitiveOf(scene: Scene, last: number): readonly Mention[] {
  const next = tokenAt(scene, last + 1);
  if (!next || next.sentence !== tokenAt(scene, last)?.sentence) return [];
  if (!GENITIVE.has(next.pos) && !(LOOSE.has(next.pos) && (scene.mentionFrom[last + 1] as number) >= 0)) return [];
  const found = phraseMentions(scene, last + 1);
  const first = found[0];
  if (!first || first.reference === "adjective" || first.from > last + 5) return [];
  return found;
}

const GENITIVE = new Set(["NOUN", "PROPN", "PRON", "NUM", "X", "PUNCT", "DET"]);
/** Words that a genitive may begin with where a mention does. */
const LOOSE = new Set(["ADJ", "ADV"]);

const CHAIN = 4;

/** `عرقلة تحركات المجموعات`, `قصف أوكار الإرهابيين`: the mention at the end of a chain of nouns. */
function deepGenitive(scene: Scene, last: number): readonly Mention[] {
  for (let at = last + 1; at <= last + CHAIN; at++) {
    const token = tokenAt(scene, at);
    if (!token || token.sentence !== tokenAt(scene, last)?.sentence) return [];
    if ((scene.mentionFrom[at] as number) >= 0) {
      const found = phraseMentions(scene, at);
      return at > last + 1 && found[0] && found[0].reference !== "adjective" ? found : [];
    }
    if (token.pos !== "NOUN" && token.pos !== "DET" && token.pos !== "NUM") return [];
  }
  return [];
}

/** A doer in the genitive is somebody; a place there is what was struck; where an object follows, the genitive is the doer. */
function genitiveRole(scene: Scene, genitive: readonly Mention[], pattern: RolePattern, doer: boolean) {
  const place = genitive.every(({ entity }) => kindOf(scene, entity) === "place");
  if (doer && !place && (pattern.genitive === "R" || pattern.genitive === "P")) return "A";
  if (place && pattern.genitive === "A") return pattern.prepositions.has("في") || pattern.name === "visit" ? "B" : "P";
  return pattern.genitive;
}

/** `استهداف الطيران المدينة`: a second noun phrase right behind the genitive, or one the tree calls an object. */
function objectAfter(scene: Scene, noun: number, genitive: readonly Mention[]): readonly Mention[] {
  const own = dependentsWith(scene.syntax, noun, "obj").find(
    (token) => !genitive.some((mention) => mention.from <= token && token < mention.to),
  );
  if (own !== undefined && own > noun && own - noun < 12) return phraseMentions(scene, own);
  const end = Math.max(...genitive.map(({ to }) => to));
  const next = scene.mentionFrom[end] as number | undefined;
  if (next === undefined || next < 0 || tokenAt(scene, end)?.sentence !== tokenAt(scene, noun)?.sentence) return [];
  const mention = scene.names.mentions[next] as Mention;
  return mention.reference === "adjective" || mention.reference === "pronoun" ? [] : phraseMentions(scene, mention.head);
}

/** `قصف الطيران للمدينة`: ل right after the genitive names the one struck, where the pattern has it so. */
function dativeAfter(scene: Scene, genitive: readonly Mention[], pattern: RolePattern): readonly Mention[] {
  const end = Math.max(...genitive.map(({ to }) => to));
  const next = tokenAt(scene, end);
  if (next?.key !== "ل" || next.pos !== "ADP" || pattern.prepositions.get("ل") !== "R") return [];
  return phraseMentions(scene, end + 1);
}

const ADJECTIVE_REACH = 4;

/** `غارة جوية أمريكية`, `القصف التركي`: adjectives that name a country or body, in the noun's own phrase. */
function adjectivesOf(scene: Scene, noun: number, last: number, genitive: readonly Mention[]): readonly Mention[] {
  const found: Mention[] = [];
  const inside = (at: number): boolean => genitive.some((mention) => mention.from <= at && at < mention.to);
  for (const at of dependentsWith(scene.syntax, noun, "amod"))
    if (at > noun && at - noun < 8 && !inside(at)) found.push(...adjectiveAt(scene, at));
  if (found.length || genitive.length) return found;
  for (let at = last + 1; at <= last + ADJECTIVE_REACH; at++) {
    const pos = tokenAt(scene, at)?.pos;
    if (pos !== "ADJ" && pos !== "X" && pos !== "CCONJ" && !isPunct(scene, at)) break;
    if (isVerb(scene, at)) break;
    found.push(...adjectiveAt(scene, at));
  }
  return found;
}

const adjectiveAt = (scene: Scene, at: number): readonly Mention[] =>
  ownMentions(scene, at).filter((mention) => mention.reference === "adjective" && mention.head === at);
