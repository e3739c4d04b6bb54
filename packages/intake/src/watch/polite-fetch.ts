import { IntakeError } from "../errors.ts";
import type { Fetched } from "../fetch/fetched.ts";
import { type RobotsRules, robotsRules } from "./robots-rules.ts";
import type { WatchOptions, WatchPorts } from "./watch-ports.ts";

/** Asks hosts for what their `robots.txt` lets us ask for, and knows how long each wants to be left alone in between. */
export class PoliteFetch {
  readonly #ports: WatchPorts;
  readonly #options: WatchOptions;
  /** By origin, the one longest unused first. */
  readonly #rules = new Map<string, RobotsRules>();
  readonly #pauses = new Map<string, number>();

  constructor(ports: WatchPorts, options: WatchOptions) {
    this.#ports = ports;
    this.#options = options;
  }

  /** @throws IntakeError `fetch-robots` where the host does not want it, `fetch-robots-unknown` where it can't say; what `fetch` throws. */
  async get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Fetched> {
    if (this.#options.respectRobots) await this.#refuseUnwanted(url);
    return this.#ports.fetch(url, headers);
  }

  /** Milliseconds to leave a host alone after a question. */
  pauseOf(host: string): number {
    return host === "" ? 0 : Math.max(this.#options.hostDelay, this.#pauses.get(host) ?? 0);
  }

  async #refuseUnwanted(url: string): Promise<void> {
    const rules = await this.#rulesOf(new URL(url));
    if (rules.allows(url)) return;
    if (!rules.isKnown)
      throw new IntakeError("fetch-robots-unknown", `${url}: its host could not say in robots.txt whether it may be fetched`);
    throw new IntakeError("fetch-robots", `${url}: its host's robots.txt does not want it fetched; --no-robots asks all the same`);
  }

  async #rulesOf({ origin, host }: URL): Promise<RobotsRules> {
    const { now, sleep, fetch } = this.#ports;
    const known = this.#rules.get(origin);
    if (known && known.until > now()) return this.#used(origin, known);
    const rules = await robotsRules(origin, (robots) => fetch(robots, {}), now);
    this.#pauses.set(host, rules.delay);
    // The file was a question too.
    await sleep(this.pauseOf(host), NEVER);
    return this.#used(origin, rules);
  }

  #used(origin: string, rules: RobotsRules): RobotsRules {
    this.#rules.delete(origin);
    this.#rules.set(origin, rules);
    for (const oldest of this.#rules.keys()) {
      if (this.#rules.size <= MOST_KNOWN) break;
      this.#rules.delete(oldest);
      this.#pauses.delete(new URL(oldest).host);
    }
    return rules;
  }
}

const NEVER = new AbortController().signal;

const MOST_KNOWN = 5000;
