import type { Finding, Rule } from "./rule";
import { type Block, blockBodies } from "./stack";

const ON_DISK = "in plaintext in a file of the person who deploys, without a lock";

function findings({ config, path }: Block): Finding[] {
  return blockBodies(config, "backend", path).flatMap((backends) =>
    Object.keys(backends.config).flatMap((name) =>
      blockBodies(backends.config, name, backends.path).flatMap((backend) => {
        const at = (key: string, message: string): Finding[] => [
          { address: `terraform.backend.${name}`, path: [...backend.path, key], message },
        ];
        if (name === "local")
          return at("path", `the state is ${ON_DISK}; allowed: a backend that encrypts, such as cos`);
        if (name !== "cos") return [];
        return [
          ...(backend.config["encrypt"] === true ? [] : at("encrypt", "encrypt is not true; allowed: true")),
          ...(["public-read", "public-read-write"].includes(String(backend.config["acl"]))
            ? at("acl", `acl is ${String(backend.config["acl"])}; allowed: private`)
            : []),
        ];
      }),
    ),
  );
}

export const stateEncryption = {
  id: "state-encryption",
  what: "Terraform's state is kept where it is encrypted and shared: a cos backend with `encrypt: true`, not public, no local file.",
  why: "The state holds every attribute of every resource, secrets included. In a file on one machine it is neither protected nor locked nor there for the next person.",
  fix: "Set `state.backend: cos` in the environment. For an environment of one person, suppress the rule in lint-stacks.yaml.",
  check: (stack) => {
    const terraform = stack.blocks.filter(({ kind }) => kind === "terraform");
    const placed = terraform.some(({ config }) => config["backend"] !== undefined || config["cloud"] !== undefined);
    if (placed) return terraform.flatMap(findings);
    const message = `no backend is set, so the state is ${ON_DISK}; allowed: a backend that encrypts, such as cos`;
    return [{ address: "terraform.backend", path: ["terraform"], message }];
  },
} as const satisfies Rule;
