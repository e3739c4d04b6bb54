import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockFolder } from "./lock-folder.ts";
import { thisProcess } from "./lock-holder.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "isnad-lock-"));
const lockOf = (folder: string) => join(folder, "isnad.lock");

/** Locks a folder in a process of its own, which says so and then waits. */
const HOLDING = `const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, "lock-folder.ts"))});
try { await lockFolder(process.argv[1]); console.log("held"); setInterval(() => {}, 1000); }
catch (error) { console.log(error.id); }`;

test("a second living process is refused by a line that names the first", async () => {
  const folder = newFolder();
  const unlock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({
    id: "archive-locked",
    message: expect.stringContaining(`process ${process.pid}`),
  });
  const other = spawnSync(process.execPath, ["--input-type=module", "-e", HOLDING, folder], { encoding: "utf8" });
  expect(other.stdout).toBe("archive-locked\n");
  await unlock();
  expect(readdirSync(folder)).toEqual([]);
});

test("the lock of a process that was killed is taken over", async () => {
  const folder = newFolder();
  const child = spawn(process.execPath, ["--input-type=module", "-e", HOLDING, folder], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  await expect(lockFolder(folder)).rejects.toMatchObject({ id: "archive-locked" });
  child.kill("SIGKILL");
  await once(child, "exit");
  const unlock = await lockFolder(folder);
  expect(JSON.parse(readFileSync(lockOf(folder), "utf8"))).toEqual(thisProcess());
  await unlock();
  expect(existsSync(lockOf(folder))).toBe(false);
});

test("of many that find a dead one's lock at once, one takes it", async () => {
  const folder = newFolder();
  writeFileSync(lockOf(folder), JSON.stringify({ ...thisProcess(), pid: 2 ** 22 + 1, started: "1" }));
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", HOLDING, folder], { stdio: ["ignore", "pipe", "inherit"] }),
  );
  const said = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, "data"))[0]).trim()));
  for (const child of children) child.kill("SIGKILL");
  expect(said.sort()).toEqual([...Array<string>(5).fill("archive-locked"), "held"]);
});

test("a number that another process has by now is not the holder", async () => {
  const folder = newFolder();
  writeFileSync(lockOf(folder), JSON.stringify({ ...thisProcess(), started: "1" }));
  await (await lockFolder(folder))();
});

test.each([
  ["another machine", JSON.stringify({ pid: 1, started: "1", host: "elsewhere.example" }), "process 1 on elsewhere.example"],
  ["nothing that is understood", "{", "remove"],
])("a lock of %s is left to people", async (_, content, told) => {
  const folder = newFolder();
  writeFileSync(lockOf(folder), content);
  await expect(lockFolder(folder)).rejects.toMatchObject({ id: "archive-locked", message: expect.stringContaining(told) });
});
