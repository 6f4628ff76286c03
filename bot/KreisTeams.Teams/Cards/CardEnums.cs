using System.Text.Json;
using System.Text.Json.Serialization;

namespace KreisTeams.Teams;

[JsonConverter(typeof(JsonStringEnumConverter<Spacing>))]
public enum Spacing { None, Small, Default, Medium, Large, ExtraLarge, Padding }

[JsonConverter(typeof(JsonStringEnumConverter<HorizontalAlignment>))]
public enum HorizontalAlignment { Left, Center, Right }

[JsonConverter(typeof(JsonStringEnumConverter<VerticalAlignment>))]
public enum VerticalAlignment { Top, Center, Bottom }

[JsonConverter(typeof(JsonStringEnumConverter<TextSize>))]
public enum TextSize { Small, Default, Medium, Large, ExtraLarge }

[JsonConverter(typeof(JsonStringEnumConverter<TextWeight>))]
public enum TextWeight { Lighter, Default, Bolder }

[JsonConverter(typeof(JsonStringEnumConverter<TextColor>))]
public enum TextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

[JsonConverter(typeof(CamelCaseEnum<TextBlockStyle>))]
public enum TextBlockStyle { Default, ColumnHeader, Heading }

[JsonConverter(typeof(CamelCaseEnum<ContainerStyle>))]
public enum ContainerStyle { Default, Emphasis, Accent, Good, Attention, Warning }

[JsonConverter(typeof(CamelCaseEnum<ElementHeight>))]
public enum ElementHeight { Auto, Stretch }

[JsonConverter(typeof(JsonStringEnumConverter<ImageSize>))]
public enum ImageSize { Auto, Stretch, Small, Medium, Large }

[JsonConverter(typeof(JsonStringEnumConverter<ImageStyle>))]
public enum ImageStyle { Default, Person, RoundedCorners }

[JsonConverter(typeof(JsonStringEnumConverter<TextInputStyle>))]
public enum TextInputStyle { Text, Tel, Url, Email, Password }

[JsonConverter(typeof(CamelCaseEnum<ChoiceStyle>))]
public enum ChoiceStyle { Compact, Expanded, Filtered }

[JsonConverter(typeof(CamelCaseEnum<ActionMode>))]
public enum ActionMode { Primary, Secondary }

[JsonConverter(typeof(CamelCaseEnum<AssociatedInputs>))]
public enum AssociatedInputs { Auto, None }

internal sealed class CamelCaseEnum<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase)
    where TEnum : struct, Enum;
