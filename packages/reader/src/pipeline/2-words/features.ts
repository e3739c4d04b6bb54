/** Morphological features in Universal Dependencies' terms; absent where they do not apply or spelling does not show them. */
export interface Features {
  readonly gender?: "Masc" | "Fem";
  readonly number?: "Sing" | "Dual" | "Plur";
  readonly person?: "1" | "2" | "3";
  readonly aspect?: "Perf" | "Imp";
  readonly mood?: "Ind" | "Sub" | "Jus" | "Imp";
  readonly voice?: "Act" | "Pass";
  readonly verbForm?: "Fin" | "Part" | "Vnoun";
  readonly definite?: "Def" | "Ind" | "Com";
  readonly case?: "Nom" | "Acc" | "Gen";
  readonly polarity?: "Neg";
  readonly pronType?: string;
  readonly numForm?: string;
}
