// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The table of constraints, and the methods that validate inputs.

use super::ValidationErrors;

#[allow(unused_imports)]
use super::table::{Content, Length, Member, Pattern, Range, Shape, Value};

static PATTERN_0: Pattern = Pattern::new(
    "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+$",
    "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]+$",
);

static PATTERN_1: Pattern = Pattern::new("^[\\w+=,.@-]*$", "^[\\w+=,.@-]*$");

static PATTERN_2: Pattern = Pattern::new(
    "^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$",
    "^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$",
);

static PATTERN_3: Pattern = Pattern::new(
    "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",
    "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+$",
);

static PATTERN_4: Pattern = Pattern::new("^[\\w+=,.@:\\/-]*$", "^[\\w+=,.@:\\/-]*$");

static PATTERN_5: Pattern = Pattern::new("^[\\w+=/:,.@-]*$", "^[\\w+=/:,.@-]*$");

static PATTERN_6: Pattern = Pattern::new("^[\\d]*$", "^[\\d]*$");

static PATTERN_7: Pattern = Pattern::new("^[\\w]*$", "^[\\w]*$");

static PATTERN_8: Pattern = Pattern::new(
    "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$",
    "^[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*$",
);

static PATTERN_9: Pattern = Pattern::new(
    "^[\\x21\\x23-\\x2B\\x2D-\\x5B\\x5D-\\x7E]+( [\\x21\\x23-\\x2B\\x2D-\\x5B\\x5D-\\x7E]+)*$",
    "^[\\x21\\x23-\\x2B\\x2D-\\x5B\\x5D-\\x7E]+( [\\x21\\x23-\\x2B\\x2D-\\x5B\\x5D-\\x7E]+)*$",
);

static PATTERN_10: Pattern = Pattern::new(
    "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$",
    "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$",
);

/// What structures and unions must satisfy. The inputs of the operations come first.
pub(super) static SHAPES: &[Shape] = &[
    &[
        Member {
            name: "role_arn",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(20),
                    max: Some(2048),
                }),
                pattern: Some(&PATTERN_0),
                ..Value::ANY
            },
        },
        Member {
            name: "role_session_name",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(2),
                    max: Some(64),
                }),
                pattern: Some(&PATTERN_1),
                ..Value::ANY
            },
        },
        Member {
            name: "policy_arns",
            required: false,
            value: Value {
                content: Content::Items(
                    &Value {
                        content: Content::Members(12),
                        ..Value::ANY
                    },
                ),
                ..Value::ANY
            },
        },
        Member {
            name: "policy",
            required: false,
            value: Value {
                length: Some(Length { min: Some(1), max: None }),
                pattern: Some(&PATTERN_2),
                sensitive: true,
                ..Value::ANY
            },
        },
        Member {
            name: "duration_seconds",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("900"),
                    max: Some("43200"),
                }),
                ..Value::ANY
            },
        },
        Member {
            name: "tags",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(0),
                    max: Some(50),
                }),
                content: Content::Items(
                    &Value {
                        content: Content::Members(13),
                        ..Value::ANY
                    },
                ),
                ..Value::ANY
            },
        },
        Member {
            name: "transitive_tag_keys",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(0),
                    max: Some(50),
                }),
                content: Content::Items(
                    &Value {
                        length: Some(Length {
                            min: Some(1),
                            max: Some(128),
                        }),
                        pattern: Some(&PATTERN_3),
                        ..Value::ANY
                    },
                ),
                ..Value::ANY
            },
        },
        Member {
            name: "external_id",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(2),
                    max: Some(1224),
                }),
                pattern: Some(&PATTERN_4),
                ..Value::ANY
            },
        },
        Member {
            name: "serial_number",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(9),
                    max: Some(256),
                }),
                pattern: Some(&PATTERN_5),
                ..Value::ANY
            },
        },
        Member {
            name: "token_code",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(6),
                    max: Some(6),
                }),
                pattern: Some(&PATTERN_6),
                sensitive: true,
                ..Value::ANY
            },
        },
        Member {
            name: "source_identity",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(2),
                    max: Some(64),
                }),
                pattern: Some(&PATTERN_1),
                ..Value::ANY
            },
        },
        Member {
            name: "provided_contexts",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(1),
                    max: Some(5),
                }),
                content: Content::Items(
                    &Value {
                        content: Content::Members(14),
                        ..Value::ANY
                    },
                ),
                ..Value::ANY
            },
        },
        Member {
            name: "minimum_session_token_size",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("0"),
                    max: Some("4096"),
                }),
                ..Value::ANY
            },
        },
    ],
    &[
        Member {
            name: "role_arn",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(20),
                    max: Some(2048),
                }),
                pattern: Some(&PATTERN_0),
                ..Value::ANY
            },
        },
        Member {
            name: "principal_arn",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(20),
                    max: Some(2048),
                }),
                pattern: Some(&PATTERN_0),
                ..Value::ANY
            },
        },
        Member {
            name: "saml_assertion",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(4),
                    max: Some(100000),
                }),
                sensitive: true,
                ..Value::ANY
            },
        },
        Member {
            name: "policy_arns",
            required: false,
            value: Value {
                content: Content::Items(
                    &Value {
                        content: Content::Members(12),
                        ..Value::ANY
                    },
                ),
                ..Value::ANY
            },
        },
        Member {
            name: "policy",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(1),
                    max: Some(2048),
                }),
                pattern: Some(&PATTERN_2),
                sensitive: true,
                ..Value::ANY
            },
        },
        Member {
            name: "duration_seconds",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("900"),
                    max: Some("43200"),
                }),
                ..Value::ANY
            },
        },
        Member {
            name: "minimum_session_token_size",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("0"),
                    max: Some("4096"),
                }),
                ..Value::ANY
            },
        },
    ],
    &[
        Member {
            name: "role_arn",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(20),
                    max: Some(2048),
                }),
                pattern: Some(&PATTERN_0),
                ..Value::ANY
            },
        },
        Member {
            name: "role_session_name",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(2),
                    max: Some(64),
                }),
                pattern: Some(&PATTERN_1),
                ..Value::ANY
            },
        },
        Member {
            name: "web_identity_token",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(4),
                    max: Some(20000),
                }),
                sensitive: true,
                ..Value::ANY
            },
        },
        Member {
            name: "provider_id",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(4),
                    max: Some(2048),
                }),
                ..Value::ANY
            },
        },
        Member {
            name: "policy_arns",
            required: false,
            value: Value {
                content: Content::Items(
                    &Value {
                        content: Content::Members(12),
                        ..Value::ANY
                    },
                ),
                ..Value::ANY
            },
        },
        Member {
            name: "policy",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(1),
                    max: Some(2048),
                }),
                pattern: Some(&PATTERN_2),
                sensitive: true,
                ..Value::ANY
            },
        },
        Member {
            name: "duration_seconds",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("900"),
                    max: Some("43200"),
                }),
                ..Value::ANY
            },
        },
        Member {
            name: "minimum_session_token_size",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("0"),
                    max: Some("4096"),
                }),
                ..Value::ANY
            },
        },
    ],
    &[
        Member {
            name: "target_principal",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(12),
                    max: Some(2048),
                }),
                ..Value::ANY
            },
        },
        Member {
            name: "task_policy_arn",
            required: true,
            value: Value {
                content: Content::Members(12),
                ..Value::ANY
            },
        },
        Member {
            name: "duration_seconds",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("0"),
                    max: Some("900"),
                }),
                ..Value::ANY
            },
        },
        Member {
            name: "minimum_session_token_size",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("0"),
                    max: Some("4096"),
                }),
                ..Value::ANY
            },
        },
    ],
    &[
        Member {
            name: "encoded_message",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(1),
                    max: Some(10240),
                }),
                sensitive: true,
                ..Value::ANY
            },
        },
    ],
    &[
        Member {
            name: "access_key_id",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(16),
                    max: Some(128),
                }),
                pattern: Some(&PATTERN_7),
                ..Value::ANY
            },
        },
    ],
    &[],
    &[
        Member {
            name: "trade_in_token",
            required: true,
            value: Value::ANY,
        },
    ],
    &[
        Member {
            name: "name",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(2),
                    max: Some(32),
                }),
                pattern: Some(&PATTERN_1),
                ..Value::ANY
            },
        },
        Member {
            name: "policy",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(1),
                    max: Some(2048),
                }),
                pattern: Some(&PATTERN_2),
                sensitive: true,
                ..Value::ANY
            },
        },
        Member {
            name: "policy_arns",
            required: false,
            value: Value {
                content: Content::Items(
                    &Value {
                        content: Content::Members(12),
                        ..Value::ANY
                    },
                ),
                ..Value::ANY
            },
        },
        Member {
            name: "duration_seconds",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("900"),
                    max: Some("129600"),
                }),
                ..Value::ANY
            },
        },
        Member {
            name: "tags",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(0),
                    max: Some(50),
                }),
                content: Content::Items(
                    &Value {
                        content: Content::Members(13),
                        ..Value::ANY
                    },
                ),
                ..Value::ANY
            },
        },
        Member {
            name: "minimum_session_token_size",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("0"),
                    max: Some("4096"),
                }),
                ..Value::ANY
            },
        },
    ],
    &[
        Member {
            name: "policy",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(1),
                    max: Some(2048),
                }),
                pattern: Some(&PATTERN_2),
                sensitive: true,
                ..Value::ANY
            },
        },
        Member {
            name: "duration_seconds",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("1"),
                    max: Some("129600"),
                }),
                ..Value::ANY
            },
        },
        Member {
            name: "minimum_session_token_size",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("0"),
                    max: Some("4096"),
                }),
                ..Value::ANY
            },
        },
        Member {
            name: "scoped_session_description",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(2),
                    max: Some(256),
                }),
                pattern: Some(&PATTERN_8),
                ..Value::ANY
            },
        },
    ],
    &[
        Member {
            name: "duration_seconds",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("900"),
                    max: Some("129600"),
                }),
                ..Value::ANY
            },
        },
        Member {
            name: "serial_number",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(9),
                    max: Some(256),
                }),
                pattern: Some(&PATTERN_5),
                ..Value::ANY
            },
        },
        Member {
            name: "token_code",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(6),
                    max: Some(6),
                }),
                pattern: Some(&PATTERN_6),
                sensitive: true,
                ..Value::ANY
            },
        },
        Member {
            name: "minimum_session_token_size",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("0"),
                    max: Some("4096"),
                }),
                ..Value::ANY
            },
        },
    ],
    &[
        Member {
            name: "audience",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(1),
                    max: Some(10),
                }),
                content: Content::Items(
                    &Value {
                        length: Some(Length {
                            min: Some(1),
                            max: Some(1000),
                        }),
                        ..Value::ANY
                    },
                ),
                ..Value::ANY
            },
        },
        Member {
            name: "duration_seconds",
            required: false,
            value: Value {
                range: Some(Range {
                    min: Some("60"),
                    max: Some("3600"),
                }),
                ..Value::ANY
            },
        },
        Member {
            name: "signing_algorithm",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(5),
                    max: Some(5),
                }),
                ..Value::ANY
            },
        },
        Member {
            name: "scope",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(1),
                    max: Some(256),
                }),
                pattern: Some(&PATTERN_9),
                ..Value::ANY
            },
        },
        Member {
            name: "subject_mode",
            required: false,
            value: Value::ANY,
        },
        Member {
            name: "tags",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(0),
                    max: Some(50),
                }),
                content: Content::Items(
                    &Value {
                        content: Content::Members(13),
                        ..Value::ANY
                    },
                ),
                ..Value::ANY
            },
        },
    ],
    &[
        Member {
            name: "arn",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(20),
                    max: Some(2048),
                }),
                pattern: Some(&PATTERN_0),
                ..Value::ANY
            },
        },
    ],
    &[
        Member {
            name: "key",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(1),
                    max: Some(128),
                }),
                pattern: Some(&PATTERN_3),
                ..Value::ANY
            },
        },
        Member {
            name: "value",
            required: true,
            value: Value {
                length: Some(Length {
                    min: Some(0),
                    max: Some(256),
                }),
                pattern: Some(&PATTERN_10),
                ..Value::ANY
            },
        },
    ],
    &[
        Member {
            name: "provider_arn",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(20),
                    max: Some(2048),
                }),
                pattern: Some(&PATTERN_0),
                ..Value::ANY
            },
        },
        Member {
            name: "context_assertion",
            required: false,
            value: Value {
                length: Some(Length {
                    min: Some(4),
                    max: Some(2048),
                }),
                sensitive: true,
                ..Value::ANY
            },
        },
    ],
];

impl crate::operation::assume_role::AssumeRoleInput {
    /// Checks the input against the constraints of the service's model.
    ///
    /// Members that the client fills in, and members with default values, may be absent.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every constraint that the input violates.
    #[inline]
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 0)
    }
}

impl crate::operation::assume_role_with_saml::AssumeRoleWithSamlInput {
    /// Checks the input against the constraints of the service's model.
    ///
    /// Members that the client fills in, and members with default values, may be absent.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every constraint that the input violates.
    #[inline]
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 1)
    }
}

impl crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityInput {
    /// Checks the input against the constraints of the service's model.
    ///
    /// Members that the client fills in, and members with default values, may be absent.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every constraint that the input violates.
    #[inline]
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 2)
    }
}

impl crate::operation::assume_root::AssumeRootInput {
    /// Checks the input against the constraints of the service's model.
    ///
    /// Members that the client fills in, and members with default values, may be absent.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every constraint that the input violates.
    #[inline]
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 3)
    }
}

impl crate::operation::decode_authorization_message::DecodeAuthorizationMessageInput {
    /// Checks the input against the constraints of the service's model.
    ///
    /// Members that the client fills in, and members with default values, may be absent.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every constraint that the input violates.
    #[inline]
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 4)
    }
}

impl crate::operation::get_access_key_info::GetAccessKeyInfoInput {
    /// Checks the input against the constraints of the service's model.
    ///
    /// Members that the client fills in, and members with default values, may be absent.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every constraint that the input violates.
    #[inline]
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 5)
    }
}

impl crate::operation::get_caller_identity::GetCallerIdentityInput {
    /// Checks the input against the constraints of the service's model.
    ///
    /// Members that the client fills in, and members with default values, may be absent.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every constraint that the input violates.
    #[inline]
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 6)
    }
}

impl crate::operation::get_delegated_access_token::GetDelegatedAccessTokenInput {
    /// Checks the input against the constraints of the service's model.
    ///
    /// Members that the client fills in, and members with default values, may be absent.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every constraint that the input violates.
    #[inline]
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 7)
    }
}

impl crate::operation::get_federation_token::GetFederationTokenInput {
    /// Checks the input against the constraints of the service's model.
    ///
    /// Members that the client fills in, and members with default values, may be absent.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every constraint that the input violates.
    #[inline]
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 8)
    }
}

impl crate::operation::get_scoped_credentials::GetScopedCredentialsInput {
    /// Checks the input against the constraints of the service's model.
    ///
    /// Members that the client fills in, and members with default values, may be absent.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every constraint that the input violates.
    #[inline]
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 9)
    }
}

impl crate::operation::get_session_token::GetSessionTokenInput {
    /// Checks the input against the constraints of the service's model.
    ///
    /// Members that the client fills in, and members with default values, may be absent.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every constraint that the input violates.
    #[inline]
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 10)
    }
}

impl crate::operation::get_web_identity_token::GetWebIdentityTokenInput {
    /// Checks the input against the constraints of the service's model.
    ///
    /// Members that the client fills in, and members with default values, may be absent.
    ///
    /// # Errors
    ///
    /// Returns an error that lists every constraint that the input violates.
    #[inline]
    pub fn validate(&self) -> Result<(), ValidationErrors> {
        super::validate(self, 11)
    }
}
