import { isIP } from "node:net";
import { DOMAIN_NAME } from "../../lib/domain-name";
import type { Mistake } from "../../lib/mistake";

/** Instead of a certificate's id: the certificate that EdgeOne issues and renews itself. */
export const FREE_CERTIFICATE = "free";

/** What EdgeOne is told about an endpoint. */
export interface EdgeSettings {
  readonly domain: string;
  readonly zone: { readonly name: string; readonly id?: string; readonly planId?: string; readonly area?: string };
  readonly certificate: string;
  readonly allowFrom?: readonly string[];
  readonly blockFrom?: readonly string[];
}

/** A mistake, and the key of the settings that it is about. */
export interface EdgeMistake extends Mistake {
  readonly key: keyof EdgeSettings;
}

/** An address, or a range as `203.0.113.0/24`. */
function isAddress(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function domainMistakes({ domain, zone }: EdgeSettings): EdgeMistake[] {
  if (!DOMAIN_NAME.test(domain)) {
    return [
      {
        key: "domain",
        message: `got "${domain}"; allowed: a fully qualified name in lower case such as ekyc.example.com.`,
        fix: "Give the name alone, without a scheme or a path.",
      },
    ];
  }
  if (domain === zone.name || domain.endsWith(`.${zone.name}`)) return [];
  return [
    {
      key: "domain",
      message: `got "${domain}", which is not in the zone; allowed: ${zone.name} and names that end in .${zone.name}.`,
      fix: "Give a domain of the zone, or the zone of the domain as zone.name.",
    },
  ];
}

function zoneMistakes({ zone: { id, planId, area } }: EdgeSettings): EdgeMistake[] {
  if ((id === undefined) === (planId === undefined)) {
    return [
      {
        key: "zone",
        message: `got ${id === undefined ? "neither" : "both"} of id and planId; allowed: one of them.`,
        fix: "Give zone.id for a zone that exists, or zone.planId to create one.",
      },
    ];
  }
  if (id === undefined || area === undefined) return [];
  return [
    {
      key: "zone",
      message: `got the area "${area}" for a zone that exists, which keeps its own; allowed: area with planId, for a new zone.`,
      fix: "Take zone.area out.",
    },
  ];
}

function addressMistakes({ allowFrom = [], blockFrom = [] }: EdgeSettings): EdgeMistake[] {
  const wrong = Object.entries({ allowFrom, blockFrom }).flatMap(([key, addresses]) =>
    addresses
      .filter((address) => !isAddress(address))
      .map((address) => ({
        key: key as "allowFrom" | "blockFrom",
        message: `got "${address}"; allowed: addresses and ranges such as 203.0.113.7 and 203.0.113.0/24.`,
        fix: `Correct ${key}.`,
      })),
  );
  const both = allowFrom.filter((address) => blockFrom.includes(address));
  return [
    ...wrong,
    ...both.map((address) => ({
      key: "blockFrom" as const,
      message: `got "${address}", which allowFrom has too; allowed: an address in one of the two lists.`,
      fix: "Take it out of one of the lists.",
    })),
  ];
}

function certificateMistakes({ certificate }: Partial<EdgeSettings>): EdgeMistake[] {
  if (certificate === FREE_CERTIFICATE || /^[A-Za-z0-9]{8,}$/.test(certificate ?? "")) return [];
  return [
    {
      key: "certificate",
      message: `got ${certificate === undefined ? "nothing" : `"${certificate}"`}; allowed: the id of a certificate in SSL Certificate Service, or ${FREE_CERTIFICATE}.`,
      fix: "Without a certificate the domain would take keys unencrypted. Give one.",
    },
  ];
}

/** What EdgeOne would refuse only at deployment, or not at all. */
export const edgeMistakes = (settings: EdgeSettings): EdgeMistake[] => [
  ...domainMistakes(settings),
  ...zoneMistakes(settings),
  ...certificateMistakes(settings),
  ...addressMistakes(settings),
];
