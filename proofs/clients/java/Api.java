// The vendor's SDK for Java: creates, lists and deletes, signed in each way that it has.

import com.tencentcloudapi.cam.v20190116.CamClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.faceid.v20180301.FaceidClient;
import com.tencentcloudapi.faceid.v20180301.models.ApplySdkVerificationTokenRequest;
import com.tencentcloudapi.ssm.v20190923.SsmClient;
import com.tencentcloudapi.ssm.v20190923.models.CreateSecretRequest;
import com.tencentcloudapi.ssm.v20190923.models.DeleteSecretRequest;
import com.tencentcloudapi.ssm.v20190923.models.DescribeSecretRequest;
import com.tencentcloudapi.ssm.v20190923.models.DisableSecretRequest;
import com.tencentcloudapi.ssm.v20190923.models.GetSecretValueRequest;
import com.tencentcloudapi.ssm.v20190923.models.ListSecretsRequest;
import com.tencentcloudapi.sts.v20180813.StsClient;
import com.tencentcloudapi.sts.v20180813.models.GetCallerIdentityRequest;
import java.net.URI;
import java.util.Arrays;

public class Api {
    static final String REGION = "ap-singapore";
    static final String POLICY =
        "{\"version\":\"2.0\",\"statement\":[{\"effect\":\"allow\",\"action\":[\"ssm:ListSecrets\"],\"resource\":[\"*\"]}]}";
    static final Credential KEY =
        new Credential(System.getenv("TENCENTCLOUD_SECRET_ID"), System.getenv("TENCENTCLOUD_SECRET_KEY"));

    interface Check {
        void run(ClientProfile profile, String name) throws Exception;
    }

    static void expect(boolean holds, String what) {
        if (!holds) throw new IllegalStateException(what);
    }

    interface Call {
        void run() throws TencentCloudSDKException;
    }

    static void refused(String code, Call call) {
        try {
            call.run();
        } catch (TencentCloudSDKException error) {
            expect(code.equals(error.getErrorCode()), error.getErrorCode() + " is not " + code);
            return;
        }
        throw new IllegalStateException("not refused with " + code);
    }

    static void cam(ClientProfile profile, String name) throws Exception {
        CamClient api = new CamClient(KEY, REGION, profile);
        var create = new com.tencentcloudapi.cam.v20190116.models.CreatePolicyRequest();
        create.setPolicyName(name);
        create.setPolicyDocument(POLICY);
        Long id = api.CreatePolicy(create).getPolicyId();
        var get = new com.tencentcloudapi.cam.v20190116.models.GetPolicyRequest();
        get.setPolicyId(id);
        expect(api.GetPolicy(get).getPolicyName().equals(name), "another policy");
        var delete = new com.tencentcloudapi.cam.v20190116.models.DeletePolicyRequest();
        delete.setPolicyId(new Long[] {id});
        api.DeletePolicy(delete);
    }

    static void ssm(ClientProfile profile, String name) throws Exception {
        SsmClient api = new SsmClient(KEY, REGION, profile);
        CreateSecretRequest create = new CreateSecretRequest();
        create.setSecretName(name);
        create.setVersionId("1");
        create.setSecretString("a & b + \u00fc");
        api.CreateSecret(create);
        GetSecretValueRequest get = new GetSecretValueRequest();
        get.setSecretName(name);
        get.setVersionId("1");
        expect(api.GetSecretValue(get).getSecretString().equals("a & b + \u00fc"), "another value");
        var listed = Arrays.stream(api.ListSecrets(new ListSecretsRequest()).getSecretMetadatas());
        expect(listed.anyMatch(one -> one.getSecretName().equals(name)), "not listed");
        DisableSecretRequest disable = new DisableSecretRequest();
        disable.setSecretName(name);
        api.DisableSecret(disable);
        DeleteSecretRequest delete = new DeleteSecretRequest();
        delete.setSecretName(name);
        delete.setRecoveryWindowInDays(0L);
        api.DeleteSecret(delete);
        DescribeSecretRequest describe = new DescribeSecretRequest();
        describe.setSecretName(name);
        refused("ResourceNotFound", () -> api.DescribeSecret(describe));
    }

    static void sts(ClientProfile profile, String name) throws Exception {
        StsClient api = new StsClient(KEY, REGION, profile);
        String account = api.GetCallerIdentity(new GetCallerIdentityRequest()).getAccountId();
        expect(account.equals("100000000001"), "another account");
    }

    static void faceid(ClientProfile profile, String name) throws Exception {
        FaceidClient api = new FaceidClient(KEY, REGION, profile);
        ApplySdkVerificationTokenRequest request = new ApplySdkVerificationTokenRequest();
        request.setIdCardType("HK");
        expect(!api.ApplySdkVerificationToken(request).getSdkToken().isEmpty(), "no token");
        request.setIdCardType("XX");
        refused("InvalidParameterValue", () -> api.ApplySdkVerificationToken(request));
    }

    static void check(String title, Check check, ClientProfile profile, String name) {
        try {
            check.run(profile, name);
            System.out.println("ok " + title);
        } catch (Exception error) {
            System.out.println("not ok " + title + ": " + error.toString().replaceAll("\\s+", " "));
        }
    }

    public static void main(String[] arguments) {
        URI address = URI.create(System.getenv("TENCENT_LOCAL_CLOUD_URL"));
        String[][] modes = {
            {"TC3-HMAC-SHA256", "POST"}, {"TC3-HMAC-SHA256", "GET"}, {"HmacSHA256", "POST"}, {"HmacSHA1", "GET"},
        };
        for (String[] mode : modes) {
            HttpProfile http = new HttpProfile();
            http.setProtocol("http://");
            http.setEndpoint(address.getAuthority());
            http.setReqMethod(mode[1]);
            ClientProfile profile = new ClientProfile(mode[0], http);
            String title = mode[0] + " " + mode[1];
            String name = ("java-" + title.replace(" ", "-")).toLowerCase();
            check(title + " cam", Api::cam, profile, name);
            check(title + " ssm", Api::ssm, profile, name);
            check(title + " sts", Api::sts, profile, name);
            check(title + " faceid", Api::faceid, profile, name);
        }
    }
}
