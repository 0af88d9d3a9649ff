import { contractAt } from "../../../contract/vendor/revisions";
import { localCloudPage } from "../../../operations/generate/local-cloud-page";
import { SERVICES } from "../../services";
import { UNLISTED, unlistedNote } from "../../services/unlisted";

const CONTRACT = contractAt();
const names = (name: string): string[] => {
  const [service, action] = name.split(":");
  const found = SERVICES.find((one) => one.name === service)?.actions.find((one) => one.name === action);
  return found ? [...Object.keys(found.request(CONTRACT).properties ?? {}), ...(found.answers ?? [])] : [];
};

describe("what the international API definitions do not list", () => {
  it.each(Object.entries(UNLISTED))("is known of %s only while the local cloud has it", (name, unlisted) => {
    expect(names(name)).toEqual(expect.arrayContaining(unlisted === "action" ? [] : [...unlisted]));
    expect(names(name)).not.toEqual([]);
  });

  it("is marked on the page of the local cloud as an assumption", () => {
    const page = (localCloudPage(CONTRACT)["services"] ?? "").split("\n");
    const row = (action: string) => page.find((line) => line.startsWith(`| \`${action}\``));
    expect(row("GetFunction")).toContain("The action is not in the international API's definitions (assumed).");
    expect(row("CreatePolicy")).toContain("Tags is not in the international API's definitions (assumed).");
    expect(row("GetPolicy")).not.toContain("international");
    expect(unlistedNote("apigateway:CreateApi")).toMatch(/^Result.ApiName, Result.Status, Result.ErrMsg are not in/);
  });
});
