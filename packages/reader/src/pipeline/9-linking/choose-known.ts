import type { Entity } from "../4-names/names.ts";
import { type Choice, UNKNOWN } from "./choice.ts";
import { choosePlace } from "./choose-place.ts";
import type { LinkScene } from "./link-scene.ts";
import type { KnownEntry, LinkingKnowledge } from "./linking-knowledge.ts";

/** Chooses among an entity's candidates, by its kind. */
export function chooseKnown(scene: LinkScene, entity: Entity): Choice {
  if (entity.kind === "state") return chooseState(scene, entity);
  if (entity.kind === "place") return choosePlace(scene, entity);
  return chooseActor(scene, entity);
}

/** A capital that stands for its state is the state. */
function chooseState({ knowledge }: LinkScene, entity: Entity): Choice {
  const codes = entity.candidates.filter((id) => STATE_ID.test(id)).map((id) => id.slice(id.indexOf(":") + 1));
  const code = codes.find((one) => one === entity.country) ?? codes[0] ?? entity.country;
  const entry = code === null ? undefined : knowledge.known.get(`country:${code}`);
  return entry ? { entry, open: [], why: [codes.length > 0 ? "known state" : "state of the name's origin"] } : UNKNOWN;
}

const STATE_ID = /^(?:country|capital):/;

/** People and bodies: the one of the entity's own state, else the one of a state that the report tells of, else the only one. */
function chooseActor(scene: LinkScene, entity: Entity): Choice {
  const { knowledge, countries } = scene;
  const all = actorIds(knowledge, entity).flatMap((id) => knowledge.known.get(id) ?? []);
  const fitting = all.filter(({ country }) => country === null || entity.country === null || country === entity.country);
  const [only] = fitting;
  if (!only) return chooseShort(scene, entity);
  if (fitting.length === 1) return { entry: only, open: [], why: ["known name"] };
  const told = fitting.map(({ country }) => (country === null ? 0 : (countries.get(country) ?? 0)));
  const most = Math.max(...told);
  const best = fitting.filter((_, i) => told[i] === most);
  if (best.length === 1) return { entry: best[0] as KnownEntry, open: [], why: ["same name, state that the report tells of"] };
  return { entry: null, open: fitting.flatMap(({ cited }) => cited ?? []), why: ["same name, left open"] };
}

/** A short form that other bodies share (`المجلس الرئاسي`): the body of that form whose state is the entity's own, or else the one the report is about. */
function chooseShort({ knowledge, homeland }: LinkScene, entity: Entity): Choice {
  if (entity.kind === "person") return UNKNOWN;
  const state = entity.country ?? homeland;
  const entries = (knowledge.shortForms.get(knowledge.keys(entity.name).join(" ")) ?? []).flatMap((id) => knowledge.known.get(id) ?? []);
  const own = entries.filter(({ country }) => country !== null && country === state);
  return own.length === 1 ? { entry: own[0] as KnownEntry, open: [], why: ["short form, body of the report's state"] } : UNKNOWN;
}

/** The candidates, else what bears the whole name: a person's only where it is more than one word, for families share names. */
function actorIds({ keys, named }: LinkingKnowledge, { kind, name, candidates }: Entity): readonly string[] {
  const given = candidates.filter((id) => ACTOR_ID.test(id));
  const words = keys(name);
  if (given.length > 0 || (kind === "person" && words.length < 2)) return given;
  return (named.get(words.join(" ")) ?? []).filter((id) => id.startsWith(kind === "person" ? "person:" : "organization:"));
}

const ACTOR_ID = /^(?:organization|person|metonym):/;
