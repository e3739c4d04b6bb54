import { Option } from "commander";
import { MODELS } from "../load-arabic.ts";

/** Which trained model to read with. */
export function modelOption(): Option {
  return new Option("--model <model>", "default, for non-commercial use; or free, for any").choices(MODELS).default("default");
}
