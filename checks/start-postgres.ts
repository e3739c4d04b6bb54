import { type PostgresServer, startPostgres } from "../packages/archive/src/open/postgres-under-test.ts";

let server: PostgresServer | null = null;

/**
 * One PostgreSQL server for all tests of a run, named to them by ISNAD_TEST_POSTGRES (the URL of its database "postgres"). Where that is set already,
 * that server is used. Where none is installed, the tests do without, unless ISNAD_NEED_POSTGRES says that they must not.
 */
export async function setup(): Promise<void> {
  if (process.env.ISNAD_TEST_POSTGRES) return;
  server = await startPostgres({ durable: false });
  if (server) process.env.ISNAD_TEST_POSTGRES = server.url("postgres");
  else if (process.env.ISNAD_NEED_POSTGRES) throw new Error("PostgreSQL is not installed: install postgresql 15 or later");
  else console.log("PostgreSQL is not installed: the archive is tested on PGlite alone");
}

export async function teardown(): Promise<void> {
  await server?.remove();
}
