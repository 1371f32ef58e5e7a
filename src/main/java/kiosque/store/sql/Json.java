package kiosque.store.sql;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import kiosque.feed.Byline;
import kiosque.feed.Dates;
import kiosque.feed.HeadTexts;
import kiosque.feed.Media;
import kiosque.feed.Metadata;
import kiosque.feed.ParsedTexts;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.NameTransformer;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Records as compact JSON columns: what is empty is left out, and what a later version adds is skipped.
public final class Json {

    /// Shared parts of records, whose fields stand in the JSON beside those of what they are part of: how records are composed is no concern of what is stored.
    private static final Set<Class<?>> PARTS =
            Set.of(
                    Byline.class,
                    Dates.class,
                    HeadTexts.class,
                    Media.class,
                    Metadata.class,
                    ParsedTexts.class);

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .annotationIntrospector(new Unwrapping())
                    .changeDefaultPropertyInclusion(inclusion ->
                            inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                    .changeDefaultVisibility(visibility ->
                            visibility
                                    .withIsGetterVisibility(Visibility.NONE)
                                    .withGetterVisibility(Visibility.NONE)
                                    .withFieldVisibility(Visibility.ANY))
                    .withConfigOverride(
                            List.class,
                            override ->
                                    override.setNullHandling(
                                            JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .withConfigOverride(
                            Map.class,
                            override ->
                                    override.setNullHandling(
                                            JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .withConfigOverride(
                            String.class,
                            override ->
                                    override.setNullHandling(
                                            JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private static final class Unwrapping extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public @Nullable NameTransformer findUnwrappingNameTransformer(
                MapperConfig<?> config, AnnotatedMember member) {
            return PARTS.contains(member.getRawType())
                    ? NameTransformer.NOP
                    : super.findUnwrappingNameTransformer(config, member);
        }
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    public static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }
}
