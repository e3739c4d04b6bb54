/** What may be set in the environment instead of by flags, and what flag each stands for. */
const SETTINGS: Readonly<Record<string, string>> = {
  ISNAD_ARCHIVE: "--archive",
  ISNAD_QUEUE: "--queue",
  ISNAD_WORK_HOST: "--host of work",
  ISNAD_WORK_PORT: "--port of work",
  ISNAD_PASSPHRASE: "--passphrase-file",
  ISNAD_PASSWORD: "a password of serve users",
  AWS_ENDPOINT_URL_S3: "where s3:// is",
  AWS_ENDPOINT_URL: "where s3:// is",
  AWS_REGION: "the region of s3://",
  AWS_DEFAULT_REGION: "the region of s3://",
  AWS_ACCESS_KEY_ID: "who asks s3://",
  AWS_SECRET_ACCESS_KEY: "who asks s3://",
  AWS_SESSION_TOKEN: "who asks s3://",
};

/** A setting that was found in the environment, as it may be shown. */
export interface FoundSetting {
  readonly name: string;
  readonly value: string;
  /** Whether anything reads it. */
  readonly isKnown: boolean;
}

/** Every ISNAD_… of the environment, and what names a store of objects. Secrets are not shown, nor passwords in addresses. */
export const environmentSettings = (environment: Readonly<Record<string, string | undefined>>): readonly FoundSetting[] =>
  Object.entries(environment)
    .filter(([name]) => name.startsWith("ISNAD_") || name in SETTINGS)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value = ""]) => ({ name, value: shown(name, value), isKnown: name in SETTINGS }));

export const settingNames = (): readonly string[] => Object.keys(SETTINGS);

const shown = (name: string, value: string): string =>
  /PASS|SECRET|TOKEN|KEY$/u.test(name) ? "(set, not shown)" : value.replace(/:\/\/([^:@/]*):[^@/]*@/gu, "://$1@");
