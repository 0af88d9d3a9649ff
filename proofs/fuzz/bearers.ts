import type { IdentityProvider } from "../../contract/endpoint/identity-provider";
import type { Fetch } from "../../functions/tokens/callers/fetch-key-set";
import { IdentityProviderServer, newSigningKey } from "../traffic/identity-provider-server";

/** Longer than any run, whose clock runs ahead. Seconds since the epoch. */
const LATER = 9_999_999_999;

const withoutSignature = (token: string): string => token.slice(0, token.lastIndexOf(".") + 1);

/** JWTs of an identity provider and of others, right and wrong, for requests to bring. */
export class Bearers {
  private readonly server = new IdentityProviderServer();
  private readonly stranger = newSigningKey("first");
  /** As the endpoint knows it: its tokens say which profiles. */
  readonly provider: IdentityProvider = {
    ...this.server.config,
    claims: { subject: "sub", scopes: "scope", profiles: "profiles" },
  };
  /** Answers with the provider's keys, without a server. */
  readonly fetch: Fetch = async () => new Response(this.server.keySet);
  /** Tokens that say who calls, each with other rights. */
  readonly taken: readonly string[] = [
    this.token({}),
    this.token({ sub: "another", profiles: ["HK", "ML"] }),
    this.token({ profiles: undefined }),
    this.token({ scope: "" }),
    this.token({ scope: undefined }),
    this.token({ scope: ["results"] }),
    this.token({ aud: ["other", "ekyc"], scope: "tokens openid" }),
  ];
  /** Tokens that must not admit anyone. */
  readonly refused: readonly string[] = [
    this.token({ exp: 1 }),
    this.token({ exp: undefined }),
    this.token({ nbf: LATER }),
    this.token({ aud: "another" }),
    this.token({ iss: "https://login.example.net/" }),
    this.token({ sub: "" }),
    this.server.token({ exp: LATER }, { key: this.stranger }),
    this.server.token({ exp: LATER }, { key: newSigningKey("unknown") }),
    this.server.token({ exp: LATER }, { header: { typ: "JWT" } }),
    this.server.token({ exp: LATER }, { header: { alg: "HS256" } }),
    withoutSignature(this.server.token({ exp: LATER }, { header: { alg: "none" } })),
    withoutSignature(this.token({})),
    "a.b.c",
    `e30.${"x".repeat(8_200)}.e30`,
  ];

  private token(claims: Readonly<Record<string, unknown>>): string {
    return this.server.token({ exp: LATER, profiles: "HK compare", ...claims });
  }
}
