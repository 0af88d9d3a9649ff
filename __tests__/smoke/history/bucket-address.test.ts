import { UserError } from "../../../lib/user-error";
import { parseBucketAddress } from "../../../smoke/history/store/bucket-address";
import { FolderHistory } from "../../../smoke/history/store/history-folder";
import { openHistory } from "../../../smoke/history/store/open-history";

const BUCKET = { bucket: "smoke-1250000000", region: "ap-singapore" };
const VARIABLES = { TENCENTCLOUD_REGION: "ap-jakarta" };

describe("the address of a history in a bucket", () => {
  it.each([
    ["cos://smoke-1250000000/prod?region=ap-singapore", { ...BUCKET, prefix: "prod/" }],
    ["cos://smoke-1250000000/team/prod/?region=ap-singapore", { ...BUCKET, prefix: "team/prod/" }],
    ["cos://smoke-1250000000?region=ap-singapore", { ...BUCKET, prefix: "" }],
    ["cos://smoke-1250000000//?region=ap-singapore", { ...BUCKET, prefix: "" }],
    ["COS://smoke-1250000000/prod", { ...BUCKET, region: "ap-jakarta", prefix: "prod/" }],
  ])("%s", (given, expected) => {
    expect(parseBucketAddress(given, VARIABLES)).toEqual(expected);
  });

  it.each([
    ["s3://smoke-1250000000/prod", "it begins with s3://, and cos:// is known"],
    ["cos://smoke/prod", '"smoke" is not the name of a bucket with its APPID'],
    ["cos://", '"" is not the name of a bucket with its APPID'],
    ["cos://smoke-1250000000/prod?region=", "it does not say the bucket's region"],
    ["cos://smoke-1250000000/prod?region=Singapore", '"Singapore" is not a region'],
    ["cos://smoke-1250000000/prod?zone=1", "after the prefix ?region= is allowed, got ?zone=1"],
    ["cos://smoke-1250000000/prod#x", "after the prefix ?region= is allowed, got #x"],
    [
      "cos://user:secret@smoke-1250000000/prod",
      '"user:secret@smoke-1250000000" is not the name of a bucket with its APPID',
    ],
  ])("%s is none: %s", (given, why) => {
    const error = (() => {
      try {
        return parseBucketAddress(given, {});
      } catch (thrown) {
        return thrown as UserError;
      }
    })();
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ message: `--history ${given} is not the address of a bucket: ${why}.`, exitCode: 2 });
  });

  it("asks for a region where none is named, and says both ways to name it", () => {
    expect(() => parseBucketAddress("cos://smoke-1250000000/prod", {})).toThrow(
      expect.objectContaining({ fix: "Add ?region=ap-singapore, or set TENCENTCLOUD_REGION." }),
    );
  });

  it.each(["history", "./cos:/x", "/var/lib/history", "C:\\history"])("%s is a folder", (place) => {
    expect(openHistory(place, {})).toBeInstanceOf(FolderHistory);
  });
});
