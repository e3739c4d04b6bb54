import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { settingNames } from "../../packages/cli/src/work/environment.ts";
import { workCommand } from "../../packages/cli/src/work/work-command.ts";
import { natsProgram } from "../work/nats-under-test.ts";

const DEPLOY = join(import.meta.dirname, "../../deploy");
const text = (file: string): string => readFileSync(join(DEPLOY, file), "utf8");
const folder = mkdtempSync(join(tmpdir(), "isnad-units-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
  readonly deploy?: { readonly replicas: number };
}

describe("compose.yaml", () => {
  const { services } = parse(text("compose.yaml"), { merge: true }) as { readonly services: Readonly<Record<string, Service>> };

  test("starts PostgreSQL, NATS, two readers, a writer and the server", () => {
    expect(Object.keys(services).sort()).toEqual(["nats", "postgres", "readers", "server", "writer"]);
    expect(services.readers?.deploy?.replicas).toBe(2);
    for (const { depends_on = [] } of Object.values(services))
      for (const name of Array.isArray(depends_on) ? depends_on : Object.keys(depends_on)) expect(services).toHaveProperty([name]);
  });

  test("uses commands, flags and settings that there are", () => {
    const flags = workCommand().options.flatMap(({ long }) => long ?? []);
    for (const { image, command = [], environment = {} } of Object.values(services)) {
      if (image !== "isnad") continue;
      expect(["work", "serve"]).toContain(command[0]);
      if (command[0] === "work") expect(flags).toEqual(expect.arrayContaining(command.filter((word) => word.startsWith("--"))));
      expect(settingNames()).toEqual(expect.arrayContaining(Object.keys(environment)));
    }
  });
});

describe.each(globSync("systemd/*.service", { cwd: DEPLOY }))("%s", (file) => {
  test("is a unit that systemd takes", (context) => {
    try {
      execFileSync("systemd-analyze", ["--version"], { stdio: "ignore" });
    } catch {
      return context.skip("systemd-analyze is not installed");
    }
    const unit = join(folder, file.replace(/^systemd\//u, "").replace("@.", "@1."));
    writeFileSync(unit, text(file).replaceAll("/opt/isnad/node_modules/.bin/isnad", "/bin/true"));
    expect(execFileSync("systemd-analyze", ["verify", unit], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })).toBe("");
  });

  test("names sections, a command and settings that there are", () => {
    const lines = text(file)
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(lines.filter((line) => line.startsWith("["))).toEqual(["[Unit]", "[Service]", "[Install]"]);
    for (const line of lines) expect(line).toMatch(/^\[\w+\]$|^\w+=\S/u);
    expect(lines.some((line) => /^ExecStart=\/opt\/isnad\/node_modules\/\.bin\/isnad (?:work|serve) /u.test(line))).toBe(true);
    const set = lines.flatMap((line) => /^Environment=(\w+)=/u.exec(line)?.[1] ?? []);
    expect(settingNames()).toEqual(expect.arrayContaining(set));
  });
});

test("the example environment sets what there is", () => {
  const set = [...text("environment.example").matchAll(/^(\w+)=/gmu)].map(([, name]) => name);
  expect(settingNames()).toEqual(expect.arrayContaining(set));
});

describe.each(["nats.conf", "nats-compose.conf"])("%s", (file) => {
  test("is what nats-server takes", (context) => {
    const config = join(folder, file);
    writeFileSync(config, text(file).replaceAll(/store_dir: "[^"]*"/gu, `store_dir: "${folder}/nats"`));
    const program = natsProgram();
    if (program === null) return context.skip("NATS is not installed");
    execFileSync(program, ["-t", "-c", config], { stdio: "pipe" });
  });
});
