import { IntakeError } from "../errors.ts";

/** An object in a store that speaks S3; where the key is empty or ends with a slash, all that lies below it. */
export interface ObjectAddress {
  readonly bucket: string;
  readonly key: string;
}

/**
 * Reads `s3://bucket/key`.
 *
 * @throws IntakeError `objects-address`; also for a key with `.` or `..` between slashes, which no address of the web can hold.
 */
export function objectAddress(text: string): ObjectAddress {
  const [, bucket, key = ""] = ADDRESS.exec(text) ?? [];
  if (bucket === undefined || /(?:^|\/)\.{1,2}(?:\/|$)/u.test(key))
    throw new IntakeError("objects-address", `${text}: not an object's address; it is named as s3://bucket/key or s3://bucket/folder/`);
  return { bucket, key };
}

export const objectName = ({ bucket, key }: ObjectAddress): string => `s3://${bucket}/${key}`;

/** Where an object, or with an empty key its bucket, lies below a store's endpoint. */
export const objectUrl = ({ bucket, key }: ObjectAddress, endpoint: URL): URL => {
  const path = key === "" ? [bucket] : [bucket, ...key.split("/").map(encoded)];
  return new URL([endpoint.href.replace(/\/$/u, ""), ...path].join("/"));
};

/** As RFC 3986 does: what is signed is spelled like what is asked. */
const encoded = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/gu, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,62})(?:\/(.*))?$/su;
