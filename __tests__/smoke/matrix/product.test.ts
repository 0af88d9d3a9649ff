import Ajv from "ajv/dist/2020";
import { DEFAULT_PROFILES } from "../../../contract/generated/profiles";
import { contractAt, type RevisionName } from "../../../contract/vendor/revisions";
import { applySdkVerificationTokenRequestSchema } from "../../../contract/vendor/schema/request-schema";
import { tokenCall } from "../../../smoke/checks/faceid";
import { caseExpectation } from "../../../smoke/matrix/case";
import { matrixProduct } from "../../../smoke/matrix/product";

const PHOTO = "AAAA";

describe("the product of the matrix", () => {
  it("has every value of every dimension for every profile", () => {
    // 3 check modes, 4 security levels, 16 action lists or none, a photo or none.
    expect(matrixProduct(DEFAULT_PROFILES, contractAt("latest"))).toHaveLength(21 * 3 * 4 * 17 * 2);
  });

  it.each<RevisionName>(["2025-01-14", "latest"])(
    "has refused what the schema of %s refuses, and nothing else; a photo that is not compared with may go either way",
    (name) => {
      const contract = contractAt(name);
      const ajv = new Ajv({ keywords: ["tsType"] });
      const validate = ajv.compile(applySdkVerificationTokenRequestSchema(contract));
      const known = Object.entries(DEFAULT_PROFILES).filter(([type]) =>
        contract.idCardTypes.some((one) => one === type),
      );
      const cases = matrixProduct(Object.fromEntries(known), contract);
      const wrong = cases.filter(
        (one) => validate(tokenCall(one.parameters, PHOTO).parameters) !== (caseExpectation(one) !== "refused"),
      );
      expect(wrong).toEqual([]);
      // Check modes 1 and 3 without a photo and 2 with one; levels 1 and 3 without actions, 2 and 4 with any or none.
      expect(cases.filter(({ breaches }) => breaches.length === 0)).toHaveLength(known.length * 3 * (2 + 2 * 17));
      // Check modes 1 and 3 with a photo, with the same levels and actions.
      expect(cases.filter((one) => caseExpectation(one) === "any")).toHaveLength(known.length * 2 * (2 + 2 * 17));
    },
  );

  it("keeps what a profile fixes beside the dimensions", () => {
    const profiles = {
      HK: { idCardType: "HK", checkMode: 1, securityLevel: 4, disableCheckOcrWarnings: true },
    } as const;
    for (const { parameters } of matrixProduct(profiles, contractAt("latest"))) {
      expect(parameters).toMatchObject({ idCardType: "HK", disableCheckOcrWarnings: true });
    }
  });
});
