import { IntakeError } from "../errors.ts";

/** Where a store of objects answers and as whom it is asked. */
export interface StoreSettings {
  readonly endpoint: URL;
  readonly region: string;
  /** `null` asks as nobody, as public buckets allow. */
  readonly keys: StoreKeys | null;
}

interface StoreKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | null;
}

/**
 * Reads the variables that tools for S3 share: `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL`, `AWS_REGION` or `AWS_DEFAULT_REGION`, `AWS_ACCESS_KEY_ID`,
 * `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`.
 *
 * @throws IntakeError `objects-endpoint`, `objects-keys`.
 */
export function storeSettings(environment: Readonly<Record<string, string | undefined>>): StoreSettings {
  const set = (...names: readonly string[]): string | null => names.map((name) => environment[name]).find(Boolean) ?? null;
  const region = set("AWS_REGION", "AWS_DEFAULT_REGION") ?? "us-east-1";
  return {
    endpoint: endpointOf(set("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL") ?? `https://s3.${region}.amazonaws.com`),
    region,
    keys: keysOf(set("AWS_ACCESS_KEY_ID"), set("AWS_SECRET_ACCESS_KEY"), set("AWS_SESSION_TOKEN")),
  };
}

function endpointOf(text: string): URL {
  const endpoint = URL.parse(text);
  if (endpoint === null || !/^https?:$/u.test(endpoint.protocol))
    throw new IntakeError("objects-endpoint", `AWS_ENDPOINT_URL ${text}: not an address; it is named as https://host or http://host:port`);
  return endpoint;
}

function keysOf(accessKeyId: string | null, secretAccessKey: string | null, sessionToken: string | null): StoreKeys | null {
  if (accessKeyId === null && secretAccessKey === null) return null;
  if (accessKeyId === null || secretAccessKey === null)
    throw new IntakeError("objects-keys", "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, both of them or neither");
  return { accessKeyId, secretAccessKey, sessionToken };
}
