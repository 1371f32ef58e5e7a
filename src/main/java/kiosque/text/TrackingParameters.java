package kiosque.text;

import java.util.Locale;
import java.util.Set;

/// Parameters of URLs that only tell who clicked where: no page differs by them.
public final class TrackingParameters {

    /// Whole names, in lower case.
    private static final Set<String> NAMES =
            Set.of(
                    "xtor",
                    "xtcr",
                    "xts",
                    "xtref",
                    "fbclid",
                    "fb_action_ids",
                    "fb_action_types",
                    "fb_source",
                    "fb_ref",
                    "gclid",
                    "gclsrc",
                    "dclid",
                    "wbraid",
                    "gbraid",
                    "gad_source",
                    "gad_campaignid",
                    "msclkid",
                    "yclid",
                    "ymclid",
                    "twclid",
                    "ttclid",
                    "li_fat_id",
                    "igshid",
                    "igsh",
                    "epik",
                    "srsltid",
                    "mc_cid",
                    "mc_eid",
                    "mkt_tok",
                    "_hsenc",
                    "_hsmi",
                    "__hssc",
                    "__hstc",
                    "__hsfp",
                    "hsctatracking",
                    "vero_id",
                    "vero_conv",
                    "oly_enc_id",
                    "oly_anon_id",
                    "wt_mc",
                    "wt_zmc",
                    "wtmc",
                    "ml_subscriber",
                    "ml_subscriber_hash",
                    "rb_clickid",
                    "s_cid",
                    "cmpid",
                    "ns_mchannel",
                    "ns_source",
                    "ns_campaign",
                    "ns_linkname",
                    "ns_fee",
                    "ito",
                    "__twitter_impression",
                    "_openstat",
                    "_ga",
                    "_gl",
                    "guccounter",
                    "guce_referrer",
                    "guce_referrer_sig",
                    "soc_src",
                    "soc_trk",
                    "sfmc_id",
                    "sfmc_sub",
                    "dm_i",
                    "elqtrackid",
                    "elqtrack",
                    "echobox",
                    "ref_src",
                    "ref_url",
                    "taid",
                    "trk_contact",
                    "trk_msg",
                    "trk_module",
                    "trk_sid",
                    "sc_campaign",
                    "sc_channel",
                    "sc_content",
                    "sc_medium",
                    "sc_outcome",
                    "sc_geo",
                    "sc_country",
                    "int_source",
                    "int_medium",
                    "int_campaign",
                    "int_content");

    private static final Set<String> PREFIXES =
            Set.of("utm_", "at_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "ga_", "stm_");

    /// Whether it is one of them.
    ///
    /// @param parameter with or without its value, as it stands in a query
    public static boolean has(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        if (name.isEmpty() || name.length() > 40) {
            return false;
        }
        String plain = PercentEncoding.ofForm(name).toLowerCase(Locale.ROOT);
        if (NAMES.contains(plain)) {
            return true;
        }
        int underscore = plain.indexOf('_');
        return underscore > 0
                && underscore < plain.length() - 1
                && PREFIXES.contains(plain.substring(0, underscore + 1));
    }
}
