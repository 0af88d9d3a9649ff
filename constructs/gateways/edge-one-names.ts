import { isIP } from "node:net";
import type { Construct } from "constructs";
import { DOMAIN_NAME } from "../../lib/domain-name";
import { ValidationError } from "../validation-error";
import type { EdgeOneOptions } from "./edge-one-options";

/** Instead of a certificate's id: the certificate that EdgeOne issues and renews itself. */
export const FREE_CERTIFICATE = "free";

/** An address, or a range as `203.0.113.0/24`. */
function isAddress(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** @throws ValidationError for what EdgeOne would refuse only at deployment, or not at all */
export function requireEdgeOneNames(scope: Construct, props: EdgeOneOptions): void {
  const { domain, zone, certificate } = props;
  const refuse = (message: string, fix: string): never => {
    throw new ValidationError(scope, message, fix);
  };
  if (!DOMAIN_NAME.test(domain)) {
    refuse(
      `domain: got "${domain}"; allowed: a fully qualified name in lower case such as ekyc.example.com.`,
      "Give the name alone, without a scheme or a path.",
    );
  }
  if (domain !== zone.name && !domain.endsWith(`.${zone.name}`)) {
    refuse(
      `domain: got "${domain}", which is not in the zone; allowed: ${zone.name} and names that end in .${zone.name}.`,
      "Give a domain of the zone, or the zone of the domain as zone.name.",
    );
  }
  if ((zone.id === undefined) === (zone.planId === undefined)) {
    const got = zone.id === undefined ? "neither" : "both";
    refuse(
      `zone: got ${got} of id and planId; allowed: one of them.`,
      "Give zone.id for a zone that exists, or zone.planId to create one.",
    );
  }
  if (certificate !== FREE_CERTIFICATE && !/^[A-Za-z0-9]{8,}$/.test(certificate ?? "")) {
    refuse(
      `certificate: got ${certificate === undefined ? "nothing" : `"${certificate}"`}; allowed: the id of a certificate in SSL Certificate Service, or ${FREE_CERTIFICATE}.`,
      "Without a certificate the domain would take keys unencrypted. Give one.",
    );
  }
  for (const list of ["allowFrom", "blockFrom"] as const) {
    const wrong = props[list]?.find((address) => !isAddress(address));
    if (wrong !== undefined) {
      refuse(
        `${list}: got "${wrong}"; allowed: addresses and ranges such as 203.0.113.7 and 203.0.113.0/24.`,
        `Correct ${list}.`,
      );
    }
  }
}
