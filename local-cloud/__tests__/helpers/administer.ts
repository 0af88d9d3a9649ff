import { type CalledCloud, send } from "./api-client";

/** One request to the administrative API of a local cloud, with the account's key. */
export async function administer(
  local: CalledCloud,
  method: string,
  path: string,
  { body, raw, key }: { readonly body?: object; readonly raw?: string; readonly key?: string } = {},
): Promise<{ status: number; body: unknown; text: string }> {
  const { secretId, secretKey } = local.cloud.account;
  const credentials = Buffer.from(key ?? `${secretId}:${secretKey}`).toString("base64");
  const content = raw ?? (body === undefined ? "" : JSON.stringify(body));
  const headers = {
    host: `127.0.0.1:${local.port}`,
    ...(key === "none" ? {} : { authorization: `Basic ${credentials}` }),
    ...(content === "" ? {} : { "content-type": "application/json" }),
  };
  const { status, text } = await send(local, method, `/_local/${path}`, headers, content);
  return { status, body: JSON.parse(text), text };
}
