import { join } from "node:path";

/** Where the clients from npm are installed, and where every client's script is. */
export const CLIENTS_FOLDER = __dirname;

/** A client of the vendor's, as it is published, and the script that uses it. */
export interface Client {
  readonly name: string;
  /** Whether `npm ci` in this folder brings it. */
  readonly onNpm: boolean;
  /** What it takes to run the script, as text for the person who has to install it. */
  readonly needs: string;
  /** A command that succeeds where all of that is present. */
  readonly probe: readonly [string, ...string[]];
  /** The command that runs the script. */
  readonly run: readonly [string, ...string[]];
  /** Folder of both. @default - this folder */
  readonly folder?: string;
  /** Whether it reaches the vendor's hosts through the local cloud as its proxy, with TLS inside. @default false */
  readonly proxied?: true;
}

const node = (name: string, library: string): Client => ({
  name,
  onNpm: true,
  needs: `${library}, which npm ci installs`,
  probe: [process.execPath, "-e", `require.resolve("${library}/package.json")`],
  run: [process.execPath, join("node", `${name}.cjs`)],
});

/** Every client that has a script. */
export const CLIENTS: readonly Client[] = [
  node("sdk-intl", "tencentcloud-sdk-nodejs-intl-en"),
  node("sdk-cn", "tencentcloud-sdk-nodejs"),
  node("cos", "cos-nodejs-sdk-v5"),
  { ...node("component-toolkit", "tencent-component-toolkit"), proxied: true },
  {
    name: "python",
    onNpm: false,
    needs: "python3 with tencentcloud-sdk-python-intl-en or tencentcloud-sdk-python",
    probe: ["python3", "-c", "import tencentcloud.faceid"],
    run: ["python3", join("python", "api.py")],
  },
  {
    name: "tccli",
    onNpm: false,
    needs: "tccli on the PATH",
    probe: ["tccli", "--version"],
    run: ["sh", join("tccli", "api.sh")],
  },
  {
    name: "go",
    onNpm: false,
    needs: "go with tencentcloud-sdk-go-intl-en in its module cache",
    probe: ["go", "list", "-mod=mod", "-deps", "."],
    run: ["go", "run", "-mod=mod", "."],
    folder: "go",
  },
  {
    name: "java",
    onNpm: false,
    needs: "java with tencentcloud-sdk-java-intl-en and what it needs in CLASSPATH",
    probe: ["javap", "com.tencentcloudapi.faceid.v20180301.FaceidClient"],
    run: ["java", join("java", "Api.java")],
  },
  {
    name: "php",
    onNpm: false,
    needs: "php, and TENCENTCLOUD_PHP_AUTOLOAD, the vendor/autoload.php of tencentcloud-sdk-php-intl-en",
    probe: ["php", join("php", "present.php")],
    run: ["php", join("php", "api.php")],
  },
];
