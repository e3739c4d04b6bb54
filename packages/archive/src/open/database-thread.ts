import { workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

/** A thread that makes an empty database in the folder that it is given. */
const pglite = await PGlite.create(workerData as string);
await pglite.close();
