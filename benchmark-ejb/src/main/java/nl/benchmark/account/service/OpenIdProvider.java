package nl.benchmark.account.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.benchmark.account.AccountRule;
import nl.benchmark.account.OpenIdIdentity;
import nl.benchmark.account.OpenIdRequest;
import nl.benchmark.mail.service.PublicAddress;
import nl.benchmark.shared.RuleViolation;
import nl.benchmark.shared.TraceParent;
import nl.benchmark.shared.service.RequestOrigin;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The identity provider of the configuration (OpenID Connect, authorization code with PKCE, a confidential client). Checked
 * of its answer: state, issuer, signature, audience, expiry and nonce (U18). Without an issuer there is none.
 */
@ApplicationScoped
public class OpenIdProvider {

    private static final Logger LOG = Logger.getLogger(OpenIdProvider.class.getName());
    private static final int TIMEOUT_MILLIS = 10_000;

    @Inject
    @ConfigProperty(name = "benchmark.oidc.issuer")
    private Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "benchmark.oidc.client.id")
    private Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "benchmark.oidc.client.secret")
    private Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "benchmark.oidc.label", defaultValue = "OpenID Connect")
    private String label;

    @Inject
    @ConfigProperty(name = "benchmark.oidc.strong")
    private Optional<List<String>> strong;

    @Inject
    private PublicAddress address;

    @Inject
    private RequestOrigin origin;

    private volatile OIDCProviderMetadata metadata;

    public boolean isConfigured() {
        return issuer.isPresent();
    }

    /** What users call it: {@code Gemeente Amsterdam}. */
    public String label() {
        return label;
    }

    /** A new visit. */
    public OpenIdRequest request(boolean joining, String from) {
        return new OpenIdRequest(
                new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), joining, from);
    }

    /**
     * Where the browser goes.
     *
     * @param portal prefix of the portal's pages, {@code ""} or {@code "admin/"}
     */
    public URI address(OpenIdRequest request, String portal) {
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE), new Scope("openid"), client(), callback(portal))
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(request.state()))
                .nonce(new Nonce(request.nonce()))
                .codeChallenge(new CodeVerifier(request.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Who it is. Refuses with {@code OPEN_ID_REFUSED} whatever is not the provider's answer to this request.
     *
     * @param answer what the browser brought back: the parameters of the address
     */
    public OpenIdIdentity identity(OpenIdRequest request, String portal, Map<String, List<String>> answer) {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(callback(portal), answer);
            boolean foreign = response.getState() == null
                    || !response.getState().getValue().equals(request.state())
                    || response.getIssuer() != null
                            && !response.getIssuer().getValue().equals(issuer.orElseThrow());
            if (foreign || !response.indicatesSuccess()) {
                throw new RuleViolation(AccountRule.OPEN_ID_REFUSED);
            }
            return verified(
                    request, token(request, portal, response.toSuccessResponse().getAuthorizationCode()));
        } catch (ParseException | BadJOSEException | JOSEException | IOException e) {
            LOG.log(
                    Level.WARNING,
                    "The identity provider''s answer is refused: {0}",
                    e.getClass().getSimpleName());
            throw new RuleViolation(AccountRule.OPEN_ID_REFUSED);
        }
    }

    private OIDCTokenResponse token(OpenIdRequest request, String portal, AuthorizationCode code)
            throws ParseException, IOException {
        HTTPRequest exchange = new TokenRequest(
                        metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(client(), secret()),
                        new AuthorizationCodeGrant(code, callback(portal), new CodeVerifier(request.verifier())))
                .toHTTPRequest();
        exchange.setHeader(TraceParent.HEADER, origin.toPassOn().header());
        exchange.setConnectTimeout(TIMEOUT_MILLIS);
        exchange.setReadTimeout(TIMEOUT_MILLIS);
        TokenResponse response = OIDCTokenResponseParser.parse(exchange.send());
        if (!response.indicatesSuccess()) {
            throw new RuleViolation(AccountRule.OPEN_ID_REFUSED);
        }
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    private OpenIdIdentity verified(OpenIdRequest request, OIDCTokenResponse tokens)
            throws BadJOSEException, JOSEException, IOException {
        IDTokenValidator validator = new IDTokenValidator(
                metadata().getIssuer(),
                client(),
                JWSAlgorithm.RS256,
                metadata().getJWKSetURI().toURL(),
                new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS));
        IDTokenClaimsSet claims = validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(request.nonce()));
        return new OpenIdIdentity(
                claims.getIssuer().getValue(), claims.getSubject().getValue(), isStrong(claims));
    }

    /** Whether the provider says in acr or amr that it asked what the configuration calls strong; nothing is unless it is named. */
    private boolean isStrong(IDTokenClaimsSet claims) {
        List<String> named = strong.orElse(List.of());
        ACR acr = claims.getACR();
        return acr != null && named.contains(acr.getValue())
                || claims.getAMR() != null
                        && claims.getAMR().stream().anyMatch(method -> named.contains(method.getValue()));
    }

    private OIDCProviderMetadata metadata() {
        if (metadata == null) {
            try {
                metadata =
                        OIDCProviderMetadata.resolve(new Issuer(issuer.orElseThrow()), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            } catch (GeneralException | IOException e) {
                LOG.log(Level.SEVERE, "The identity provider does not answer", e);
                throw new RuleViolation(AccountRule.OPEN_ID_REFUSED);
            }
        }
        return metadata;
    }

    private URI callback(String portal) {
        return URI.create(address.of(portal + "sign-in/openid-answer"));
    }

    private ClientID client() {
        return new ClientID(clientId.orElseThrow());
    }

    private Secret secret() {
        return new Secret(clientSecret.orElseThrow());
    }
}
