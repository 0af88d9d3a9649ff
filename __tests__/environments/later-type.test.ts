import { contractAt, EVERY_REVISION } from "../../contract/vendor/revisions";
import { profileSchema } from "../../contract/vendor/schema/profile-schema";
import { environmentSchema } from "../../environments/schema/environment-schema";
import { selectProfiles } from "../../environments/select-profiles";
import { withDefaults } from "../../environments/with-defaults";
import { lazyValidator } from "../../lib/lazy-validator";

jest.mock("../../contract/vendor/id-card-types", () => {
  const actual = jest.requireActual("../../contract/vendor/id-card-types");
  const later = { name: "VietnamIDCard", title: "Vietnamese identity card", listed: [{ from: "2026-08-18" }] };
  // In place: the module derives the types of a day from its own list.
  actual.ID_CARD_TYPES.push(later);
  return actual;
});

it("a type that the vendor announces can be selected, and overridden, as soon as the contract lists it", () => {
  const latest = contractAt("latest");
  const profiles = { select: ["HK", "VietnamIDCard"], overrides: { VietnamIDCard: { sdkVersion: "PLUS" } } } as never;
  const selected = selectProfiles(withDefaults({ region: "ap-jakarta", profiles }), latest);
  expect(selected["VietnamIDCard"]).toEqual({
    idCardType: "VietnamIDCard",
    checkMode: 1,
    securityLevel: 4,
    sdkVersion: "PLUS",
  });
  expect(lazyValidator(profileSchema(latest))(selected["VietnamIDCard"])).toBe(true);
  expect(JSON.stringify(environmentSchema(EVERY_REVISION).properties?.["profiles"])).toContain("VietnamIDCard");
  expect(contractAt("2025-01-14").idCardTypes).not.toContain("VietnamIDCard");
});
