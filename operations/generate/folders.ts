/** The folders that `npm run generate` fills, from the project's root; nothing in them is written by hand. */
export const FOLDERS = {
  contract: "contract/generated",
  environments: "environments/generated",
  localCloud: "local-cloud/generated",
  smoke: "smoke/generated",
} as const;
