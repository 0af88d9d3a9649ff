import { type Action, requestSchema } from "../../../core/action";
import { ApiError } from "../../../core/api-error";
import type { DomainCertificate } from "../state/teo-zone";
import { ON_OFF, requestedZone, TEXT, TEXTS, type ZoneRequest, zoneRequest, zoneResource } from "./parameters";

interface Request extends ZoneRequest {
  readonly Hosts: readonly string[];
  readonly Mode?: DomainCertificate["mode"];
  readonly ServerCertInfo?: readonly { readonly CertId: string }[];
}

const MUTUAL_TLS = requestSchema({
  Switch: ON_OFF,
  CertInfos: { type: "array", items: requestSchema({ CertId: TEXT }) },
});

/** Sets where the certificate of domains comes from. */
export const modifyHostsCertificate: Action<Request> = {
  name: "ModifyHostsCertificate",
  request: () =>
    zoneRequest(
      {
        Hosts: TEXTS,
        Mode: { type: "string", enum: ["disable", "eofreecert", "sslcert"] },
        ServerCertInfo: {
          type: "array",
          items: requestSchema(
            {
              CertId: TEXT,
              Alias: TEXT,
              Type: TEXT,
              ExpireTime: TEXT,
              DeployTime: TEXT,
              SignAlgo: TEXT,
              CommonName: TEXT,
            },
            ["CertId"],
          ),
        },
        ClientCertInfo: MUTUAL_TLS,
        UpstreamCertInfo: requestSchema({
          UpstreamMutualTLS: MUTUAL_TLS,
          UpstreamCertificateVerify: requestSchema({
            VerificationMode: TEXT,
            CustomCACerts: { type: "array", items: requestSchema({ CertId: TEXT }) },
          }),
        }),
      },
      ["Hosts"],
    ),
  resource: zoneResource,
  differs:
    "Any certificate is accepted. Mutual TLS, which the vendor enables by request only, is accepted and not kept.",
  perform(call) {
    const { cloud, parameters } = call;
    const { Hosts, Mode = "disable", ServerCertInfo = [] } = parameters;
    const zone = requestedZone(call);
    const certIds = Mode === "sslcert" ? ServerCertInfo.map(({ CertId }) => CertId) : [];
    if (Mode === "sslcert" && certIds.length === 0) {
      throw new ApiError("InvalidParameter.InvalidCertInfo", "`Mode` is sslcert, but `ServerCertInfo` is empty.");
    }
    const domains = Hosts.map((host) => {
      const domain = zone.domains.get(host);
      if (domain) return domain;
      throw new ApiError("ResourceUnavailable.HostNotFound", `The site ${zone.zoneId} has no domain ${host}.`);
    });
    for (const domain of domains) cloud.teo.deploy(domain, { certificate: { mode: Mode, certIds } });
    return {};
  },
};
