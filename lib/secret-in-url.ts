/** The longest part of a path that counts as a word; keys of bots (Lark, Slack) are longer. */
const LONGEST_PART = 20;

/** Hosts of chat bots: anyone who knows a bot's address can post as the bot. */
const BOT_HOSTS =
  /(^|\.)(qyapi\.weixin\.qq\.com|dingtalk\.com|feishu\.cn|larksuite\.com|slack\.com|webhook\.office\.com)$/;

/**
 * Why an address must not be where everyone can read it, or undefined when nothing in it can be a secret.
 * @returns words that follow the name of the address, without the address
 */
export function secretInUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:") return "is not an address that begins with https://";
  if (url.username !== "" || url.password !== "") return "has a user or a password in it";
  if (url.search !== "" || url.hash !== "") return "has a query or a fragment, which can hold a key";
  if (BOT_HOSTS.test(url.hostname)) return "is the address of a bot, which is a key by itself";
  if (url.pathname.split("/").some((part) => part.length > LONGEST_PART)) {
    return `has a part longer than ${LONGEST_PART} characters in its path, which can be a key`;
  }
  return undefined;
}
