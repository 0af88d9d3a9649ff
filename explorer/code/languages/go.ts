import type { FaceidCode, Language } from "../language";
import { eachParameter, lines } from "../lines";
import { quote, TEXTS, type ValueSyntax, writeValue } from "../literals";
import { SECRET_ID, SECRET_KEY, SECURITY_TOKEN } from "../variables";

const MODULE = "github.com/tencentcloud/tencentcloud-sdk-go-intl-en";

const text = (value: string): string => quote(value, TEXTS.go);

const LISTS = { number: ["Int64Ptrs", "int64"], string: ["StringPtrs", "string"] } as const;

/** Optional parameters are pointers, which package common makes from values. */
const GO_VALUES: ValueSyntax = {
  text: (value) => `common.StringPtr(${text(value)})`,
  integer: (value) => `common.Int64Ptr(${value})`,
  flag: (value) => `common.BoolPtr(${value})`,
  list: (items, itemType) => {
    const [pointers, type] = LISTS[itemType];
    return `common.${pointers}([]${type}{${items.join(", ")}})`;
  },
};

/** Items of a list are values, not pointers. */
const value = (given: unknown): string => writeValue(given, Array.isArray(given) ? { ...GO_VALUES, text } : GO_VALUES);

const UNLESS_NIL = ["\tif err != nil {", "\t\tlog.Fatal(err)", "\t}"];

function write({ operation, region, parameters, target }: FaceidCode): string {
  return lines(
    "package main",
    "",
    "import (",
    '\t"fmt"',
    '\t"log"',
    '\t"os"',
    "",
    `\t"${MODULE}/tencentcloud/common"`,
    `\t"${MODULE}/tencentcloud/common/profile"`,
    `\tfaceid "${MODULE}/tencentcloud/faceid/v20180301"`,
    ")",
    "",
    "func main() {",
    "\tcredential := common.NewTokenCredential(",
    ...[SECRET_ID, SECRET_KEY, SECURITY_TOKEN].map((name) => `\t\tos.Getenv("${name}"),`),
    "\t)",
    "\tclientProfile := profile.NewClientProfile()",
    !target.isDefault && [
      `\tclientProfile.HttpProfile.Scheme = ${text(target.protocol.toUpperCase())}`,
      `\tclientProfile.HttpProfile.Endpoint = ${text(target.host)}`,
    ],
    `\tclient, err := faceid.NewClient(credential, ${text(region)}, clientProfile)`,
    UNLESS_NIL,
    "",
    `\trequest := faceid.New${operation}Request()`,
    eachParameter(parameters, (name, given) => `\trequest.${name} = ${value(given)}`),
    "",
    `\tresponse, err := client.${operation}(request)`,
    UNLESS_NIL,
    "\tfmt.Println(response.ToJsonString())",
    "}",
  );
}

export const GO: Language = {
  title: "Go",
  file: "main.go",
  needs: `go get ${MODULE}`,
  inTests: "parsed",
  byHand: { proof: "run", what: "Go 1.25, SDK 3.0.1474; go vet and gofmt have nothing to say" },
  faceid: write,
};
