// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! [`AssumeRootInput`] and its builder.

use crate::rt;

/// The account to access as its root user, and the task that the session is limited to.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq)]
pub struct AssumeRootInput {
    /// The account whose root user the session acts as: an account number, such as `111122223333`, or the ARN of the principal. 12 to 2048 characters.
    ///
    /// Constraints: 12 to 2,048 characters.
    pub target_principal: Option<String>,
    /// The AWS managed task policy that defines what the session can do, such as `arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy`. The session can do nothing else.
    pub task_policy_arn: Option<crate::types::PolicyDescriptorType>,
    /// The session duration in seconds, at most 900 (15 minutes). This is much less than for an ordinary role.
    ///
    /// Constraints: 0 to 900.
    pub duration_seconds: Option<i32>,
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    pub minimum_session_token_size: Option<i32>,
}

impl AssumeRootInput {
    /// The account whose root user the session acts as: an account number, such as `111122223333`, or the ARN of the principal. 12 to 2048 characters.
    ///
    /// Constraints: 12 to 2,048 characters.
    #[inline]
    pub fn target_principal(&self) -> Option<&str> {
        self.target_principal.as_deref()
    }
    /// The AWS managed task policy that defines what the session can do, such as `arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy`. The session can do nothing else.
    #[inline]
    pub fn task_policy_arn(&self) -> Option<&crate::types::PolicyDescriptorType> {
        self.task_policy_arn.as_ref()
    }
    /// The session duration in seconds, at most 900 (15 minutes). This is much less than for an ordinary role.
    ///
    /// Constraints: 0 to 900.
    #[inline]
    pub fn duration_seconds(&self) -> Option<i32> {
        self.duration_seconds
    }
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    #[inline]
    pub fn minimum_session_token_size(&self) -> Option<i32> {
        self.minimum_session_token_size
    }
    /// Returns a builder for [`struct@AssumeRootInput`].
    #[inline]
    pub fn builder() -> crate::operation::assume_root::builders::AssumeRootInputBuilder {
        crate::operation::assume_root::builders::AssumeRootInputBuilder::default()
    }
}

/// Builds [`struct@AssumeRootInput`].
#[derive(Clone, Debug, PartialEq, Default)]
#[non_exhaustive]
pub struct AssumeRootInputBuilder {
    pub(crate) target_principal: Option<String>,
    pub(crate) task_policy_arn: Option<crate::types::PolicyDescriptorType>,
    pub(crate) duration_seconds: Option<i32>,
    pub(crate) minimum_session_token_size: Option<i32>,
}

impl AssumeRootInputBuilder {
    /// The account whose root user the session acts as: an account number, such as `111122223333`, or the ARN of the principal. 12 to 2048 characters.
    ///
    /// Constraints: 12 to 2,048 characters.
    ///
    /// This field is required.
    #[inline]
    pub fn target_principal(mut self, input: impl Into<String>) -> Self {
        self.target_principal = Some(input.into());
        self
    }
    /// Sets or removes [`target_principal`](Self::target_principal).
    #[inline]
    pub fn set_target_principal(mut self, input: Option<String>) -> Self {
        self.target_principal = input;
        self
    }
    /// Returns the value set with [`target_principal`](Self::target_principal).
    #[inline]
    pub fn get_target_principal(&self) -> &Option<String> {
        &self.target_principal
    }
    /// The AWS managed task policy that defines what the session can do, such as `arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy`. The session can do nothing else.
    ///
    /// This field is required.
    #[inline]
    pub fn task_policy_arn(mut self, input: crate::types::PolicyDescriptorType) -> Self {
        self.task_policy_arn = Some(input);
        self
    }
    /// Sets or removes [`task_policy_arn`](Self::task_policy_arn).
    #[inline]
    pub fn set_task_policy_arn(
        mut self,
        input: Option<crate::types::PolicyDescriptorType>,
    ) -> Self {
        self.task_policy_arn = input;
        self
    }
    /// Returns the value set with [`task_policy_arn`](Self::task_policy_arn).
    #[inline]
    pub fn get_task_policy_arn(&self) -> &Option<crate::types::PolicyDescriptorType> {
        &self.task_policy_arn
    }
    /// The session duration in seconds, at most 900 (15 minutes). This is much less than for an ordinary role.
    ///
    /// Constraints: 0 to 900.
    #[inline]
    pub fn duration_seconds(mut self, input: i32) -> Self {
        self.duration_seconds = Some(input);
        self
    }
    /// Sets or removes [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn set_duration_seconds(mut self, input: Option<i32>) -> Self {
        self.duration_seconds = input;
        self
    }
    /// Returns the value set with [`duration_seconds`](Self::duration_seconds).
    #[inline]
    pub fn get_duration_seconds(&self) -> &Option<i32> {
        &self.duration_seconds
    }
    /// The minimum size of the session token, from 0 to 4096 bytes. If omitted, there is no minimum. The response reports the actual size in `SessionTokenSize`.
    ///
    /// Constraints: 0 to 4,096.
    #[inline]
    pub fn minimum_session_token_size(mut self, input: i32) -> Self {
        self.minimum_session_token_size = Some(input);
        self
    }
    /// Sets or removes [`minimum_session_token_size`](Self::minimum_session_token_size).
    #[inline]
    pub fn set_minimum_session_token_size(mut self, input: Option<i32>) -> Self {
        self.minimum_session_token_size = input;
        self
    }
    /// Returns the value set with [`minimum_session_token_size`](Self::minimum_session_token_size).
    #[inline]
    pub fn get_minimum_session_token_size(&self) -> &Option<i32> {
        &self.minimum_session_token_size
    }
    /// Builds the structure.
    ///
    /// # Errors
    ///
    /// Never returns an error: the service checks required members.
    #[inline]
    pub fn build(self) -> Result<AssumeRootInput, rt::BuildError> {
        Ok(AssumeRootInput {
            target_principal: self.target_principal,
            task_policy_arn: self.task_policy_arn,
            duration_seconds: self.duration_seconds,
            minimum_session_token_size: self.minimum_session_token_size,
        })
    }
}

static TARGET_PRINCIPAL: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRootRequest", "TargetPrincipal"),
    rt::ShapeType::String,
    "TargetPrincipal",
    0,
);

static TASK_POLICY_ARN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRootRequest", "TaskPolicyArn"),
    rt::ShapeType::Structure,
    "TaskPolicyArn",
    1,
);

static DURATION_SECONDS: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRootRequest", "DurationSeconds"),
    rt::ShapeType::Integer,
    "DurationSeconds",
    2,
);

static MINIMUM_SESSION_TOKEN_SIZE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("com.amazonaws.sts", "AssumeRootRequest", "MinimumSessionTokenSize"),
    rt::ShapeType::Integer,
    "MinimumSessionTokenSize",
    3,
);

pub(crate) static SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("com.amazonaws.sts", "AssumeRootRequest"),
    rt::ShapeType::Structure,
    &[
        &TARGET_PRINCIPAL,
        &TASK_POLICY_ARN,
        &DURATION_SECONDS,
        &MINIMUM_SESSION_TOKEN_SIZE,
    ],
);

impl rt::SerializableStruct for AssumeRootInput {
    #[inline]
    fn schema(&self) -> &rt::Schema<'_> {
        &SCHEMA
    }
    #[inline]
    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.target_principal {
            serializer.write_string(&TARGET_PRINCIPAL, value)?;
        }
        if let Some(value) = &self.task_policy_arn {
            serializer.write_struct(&TASK_POLICY_ARN, value)?;
        }
        if let Some(value) = &self.duration_seconds {
            serializer.write_integer(&DURATION_SECONDS, *value)?;
        }
        if let Some(value) = &self.minimum_session_token_size {
            serializer.write_integer(&MINIMUM_SESSION_TOKEN_SIZE, *value)?;
        }
        Ok(())
    }
}
