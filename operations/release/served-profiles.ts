import { authorizationHeader } from "../../contract/endpoint/headers";
import type { Profile } from "../../contract/generated/types";
import { NoAnswerError, type SendOptions, send } from "../../smoke/http/http-client";

type Profiles = Readonly<Record<string, Profile>>;

/**
 * The profiles that an endpoint serves now.
 * @returns undefined when it does not say, for example because what is to be replaced is broken
 */
export async function servedProfiles(url: string, key: string, options: SendOptions): Promise<Profiles | undefined> {
  const header = authorizationHeader(options.sign !== undefined);
  const headers = { [header]: `Bearer ${key}` };
  try {
    const { status, body } = await send(url, { method: "GET", path: "/v1/profiles", headers }, options);
    return status === 200 ? (body as { readonly profiles: Profiles }).profiles : undefined;
  } catch (error) {
    if (error instanceof NoAnswerError) return undefined;
    throw error;
  }
}

/**
 * The profiles that get the same IdCardType from either of two versions, with what the new one makes of them; those of
 * the new one while the old is not known.
 */
export const servedByBoth = (fresh: Profiles, old: Profiles | undefined): Profiles =>
  Object.fromEntries(
    Object.entries(fresh).filter(([name, { idCardType }]) => old === undefined || old[name]?.idCardType === idCardType),
  );
