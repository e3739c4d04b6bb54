import { describe, expect, test } from "vitest";
import { checkedUrl, hostOf } from "./checked-url.ts";
import { isPublicAddress } from "./is-public-address.ts";
import { vettedAddress } from "./vetted-address.ts";

/** Hosts as they are written in a URL, in every spelling that ends at a machine inside. */
const INSIDE: readonly (readonly [url: string, what: string])[] = [
  ["http://127.0.0.1/", "loopback"],
  ["http://127.8.9.10/", "loopback, further in"],
  ["http://127.1/", "short"],
  ["http://127.0.1/", "short, three parts"],
  ["http://2130706433/", "decimal"],
  ["http://0x7f000001/", "hexadecimal"],
  ["http://0x7f.0.0.1/", "hexadecimal part"],
  ["http://0x7F.1/", "hexadecimal, short"],
  ["http://0177.0.0.1/", "octal"],
  ["http://017700000001/", "octal, whole"],
  ["http://127.0.0.1./", "closing full stop"],
  ["http://１２７.0.0.1/", "full-width digits"],
  ["http://127%2e0%2e0%2e1/", "escaped full stops"],
  ["http://0/", "this network, short"],
  ["http://0.0.0.0/", "this network"],
  ["http://0.1.2.3/", "this network, further in"],
  ["http://10.0.0.1/", "private"],
  ["http://10.255.255.255/", "private, end"],
  ["http://167772161/", "private, decimal"],
  ["http://172.16.0.1/", "private"],
  ["http://172.31.255.254/", "private, end"],
  ["http://192.168.1.1/", "private"],
  ["http://0xc0a80101/", "private, hexadecimal"],
  ["http://169.254.169.254/", "metadata"],
  ["http://2852039166/", "metadata, decimal"],
  ["http://0xa9fea9fe/", "metadata, hexadecimal"],
  ["http://169.254.170.2/", "metadata of containers"],
  ["http://100.64.0.1/", "carrier-grade NAT"],
  ["http://100.127.255.255/", "carrier-grade NAT, end"],
  ["http://100.100.100.200/", "metadata in carrier-grade NAT"],
  ["http://168.63.129.16/", "metadata in a public range"],
  ["http://192.0.0.192/", "metadata in a reserved range"],
  ["http://192.0.2.7/", "documentation"],
  ["http://198.51.100.7/", "documentation"],
  ["http://203.0.113.7/", "documentation"],
  ["http://198.18.0.1/", "benchmarks"],
  ["http://224.0.0.1/", "multicast"],
  ["http://239.255.255.250/", "multicast, devices"],
  ["http://240.0.0.1/", "reserved"],
  ["http://255.255.255.255/", "broadcast"],
  ["http://[::1]/", "loopback"],
  ["http://[::]/", "unspecified"],
  ["http://[0:0:0:0:0:0:0:1]/", "loopback, long"],
  ["http://[::ffff:127.0.0.1]/", "mapped"],
  ["http://[::ffff:a9fe:a9fe]/", "mapped metadata"],
  ["http://[::ffff:0:127.0.0.1]/", "translated"],
  ["http://[::127.0.0.1]/", "compatible, old"],
  ["http://[64:ff9b::7f00:1]/", "NAT64"],
  ["http://[64:ff9b::a9fe:a9fe]/", "NAT64 metadata"],
  ["http://[64:ff9b:1::a00:1]/", "NAT64, local"],
  ["http://[2002:7f00:1::]/", "6to4"],
  ["http://[2001:0:7f00:1::]/", "Teredo"],
  ["http://[fe80::1]/", "link-local"],
  ["http://[fec0::1]/", "site-local, old"],
  ["http://[fc00::1]/", "unique local"],
  ["http://[fd00:ec2::254]/", "metadata"],
  ["http://[ff02::1]/", "multicast"],
  ["http://[2001:db8::1]/", "documentation"],
  ["http://[100::1]/", "discard"],
];

const OUTSIDE = ["http://93.184.216.34/", "http://8.8.8.8/", "http://172.32.0.1/", "http://100.128.0.1/", "http://[2606:2800:220:1::1]/"];

const noResolver = async (): Promise<readonly string[]> => {
  throw new Error("an address was asked for as a name");
};

const vetted = (url: string) => vettedAddress(checkedUrl(url), noResolver, []);

describe("addresses that are not the open internet's", () => {
  test.each(INSIDE)("%s is refused (%s)", async (url) => {
    await expect(vetted(url)).rejects.toMatchObject({ id: "fetch-private" });
  });

  test.each(INSIDE)("%s is refused where a name resolves to it (%s)", async (url) => {
    const address = hostOf(new URL(url));
    const resolve = async () => ["93.184.216.34", address];
    await expect(vettedAddress(new URL("http://news.example/"), resolve, [])).rejects.toMatchObject({ id: "fetch-private" });
  });

  test.each(OUTSIDE)("%s is not", async (url) => {
    expect(await vetted(url)).toBe(hostOf(new URL(url)));
  });

  test.each(["0x7f.1", "0177.0.0.1", "2130706433", "127.1", "news.example", "", "fe80::1%eth0"])(
    "a resolver's %s is no address",
    (text) => {
      expect(isPublicAddress(text)).toBe(false);
    },
  );

  test("a host is private by its name or its address where the user named it, and only that one", async () => {
    const resolve = async () => ["10.0.0.5"];
    expect(await vettedAddress(new URL("http://inside.example:8080/"), resolve, ["inside.example"])).toBe("10.0.0.5");
    expect(await vettedAddress(new URL("http://inside.example:8080/"), resolve, ["10.0.0.5"])).toBe("10.0.0.5");
    await expect(vettedAddress(new URL("http://other.example/"), resolve, ["inside.example"])).rejects.toMatchObject({
      id: "fetch-private",
    });
  });

  test.each(["http://news.example:22/", "https://news.example:8443/"])("%s is asked at no port of its own", async (url) => {
    await expect(vettedAddress(new URL(url), async () => ["93.184.216.34"], [])).rejects.toMatchObject({ id: "fetch-port" });
  });

  test("the older protocol is taken where a host has both", async () => {
    expect(await vettedAddress(new URL("http://news.example/"), async () => ["2606:2800:220:1::1", "93.184.216.34"], [])).toBe(
      "93.184.216.34",
    );
  });
});

describe("addresses that are no web addresses", () => {
  test.each([
    ["file:///etc/passwd", "fetch-scheme"],
    ["ftp://example.org/", "fetch-scheme"],
    ["gopher://example.org/", "fetch-scheme"],
    ["data:text/html,hello", "fetch-scheme"],
    ["javascript:alert(1)", "fetch-scheme"],
    ["example.org/page", "fetch-url"],
    ["http://[fe80::1%25eth0]/", "fetch-url"],
    ["http://", "fetch-url"],
    ["http://user:secret@example.org/", "fetch-credentials"],
    ["http://user@example.org/", "fetch-credentials"],
  ])("%s is refused as %s", (url, id) => {
    expect(() => checkedUrl(url)).toThrow(expect.objectContaining({ id }));
  });

  test("no password stands in the message", () => {
    expect(() => checkedUrl("http://user:secret@example.org/")).not.toThrow(/secret/u);
  });
});
