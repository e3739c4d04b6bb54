/** How many requests somebody may send: `burst` at once, `perSecond` in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Says for a key whether another request is within the rate. `clock` gives milliseconds. */
export function rateLimit({ burst, perSecond }: Rate, clock: () => number): (key: string) => boolean {
  const left = new Map<string, { readonly tokens: number; readonly at: number }>();
  return (key) => {
    const now = clock();
    const before = left.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, before.tokens + ((now - before.at) / 1000) * perSecond);
    left.delete(key);
    left.set(key, { tokens: Math.max(0, tokens - 1), at: now });
    if (left.size > MOST) left.delete(left.keys().next().value ?? "");
    return tokens >= 1;
  };
}

const MOST = 20_000;
