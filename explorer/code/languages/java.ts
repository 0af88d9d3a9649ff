import type { FaceidCode, Language } from "../language";
import { eachParameter, lines } from "../lines";
import { quote, TEXTS, type ValueSyntax, writeValue } from "../literals";
import { SECRET_ID, SECRET_KEY, SECURITY_TOKEN } from "../variables";

/** A constant of a class file has at most 65,535 bytes (JVM specification, 4.4.7); a character has at most three. */
const CONSTANT_CHARACTERS = 20_000;

const PIECES = new RegExp(`.{1,${CONSTANT_CHARACTERS}}`, "gsu");

/** A text that is longer than a constant may be is put together when the program runs. */
function text(value: string): string {
  const pieces = value.match(PIECES)?.map((piece) => quote(piece, TEXTS.java)) ?? [];
  return pieces.length > 1 ? `String.join("", ${pieces.join(", ")})` : (pieces[0] ?? '""');
}

const JAVA_VALUES: ValueSyntax = {
  text,
  integer: (value) => `${value}L`,
  list: (items, itemType) =>
    itemType === "number"
      ? `new Long[] {${items.map((item) => `${item}L`).join(", ")}}`
      : `new String[] {${items.join(", ")}}`,
};

function write({ operation, region, parameters, target }: FaceidCode): string {
  const isLocal = !target.isDefault;
  return lines(
    "import com.tencentcloudapi.common.AbstractModel;",
    "import com.tencentcloudapi.common.Credential;",
    isLocal && "import com.tencentcloudapi.common.profile.ClientProfile;",
    isLocal && "import com.tencentcloudapi.common.profile.HttpProfile;",
    "import com.tencentcloudapi.faceid.v20180301.FaceidClient;",
    `import com.tencentcloudapi.faceid.v20180301.models.${operation}Request;`,
    `import com.tencentcloudapi.faceid.v20180301.models.${operation}Response;`,
    "",
    `public class ${FILE} {`,
    "    public static void main(String[] arguments) throws Exception {",
    "        Credential credential = new Credential(",
    `                System.getenv("${SECRET_ID}"),`,
    `                System.getenv("${SECRET_KEY}"),`,
    `                System.getenv("${SECURITY_TOKEN}"));`,
    isLocal && [
      "        HttpProfile http = new HttpProfile();",
      `        http.setProtocol(${text(`${target.protocol}://`)});`,
      `        http.setEndpoint(${text(target.host)});`,
      "        ClientProfile profile = new ClientProfile();",
      "        profile.setHttpProfile(http);",
    ],
    `        FaceidClient client = new FaceidClient(credential, ${text(region)}${isLocal ? ", profile" : ""});`,
    "",
    `        ${operation}Request request = new ${operation}Request();`,
    eachParameter(parameters, (name, value) => `        request.set${name}(${writeValue(value, JAVA_VALUES)});`),
    "",
    `        ${operation}Response response = client.${operation}(request);`,
    "        System.out.println(AbstractModel.toJsonString(response));",
    "    }",
    "}",
  );
}

/** The public class, and with it the file. */
const FILE = "Call";

export const JAVA: Language = {
  title: "Java",
  file: `${FILE}.java`,
  needs: "com.tencentcloudapi:tencentcloud-sdk-java-intl-en, with Maven or Gradle",
  inTests: undefined,
  byHand: { proof: "run", what: "Java 17, SDK 3.1.16" },
  faceid: write,
};
