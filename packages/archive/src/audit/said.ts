/** Who says or does something, when (ISO instant) and why. */
export interface Said {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}
